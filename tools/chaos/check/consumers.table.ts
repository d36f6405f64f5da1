/** A consumer and the events it wants of each service. */
export interface Consumer {
  readonly service: string;
  readonly consumer: string;
  readonly source: 'casework' | 'mediation';
  readonly wants: readonly string[];
}

/** Who takes what is told of matters and disputes. */
export const consumers: readonly Consumer[] = [
  { service: 'casework', consumer: 'index-matter', source: 'casework', wants: ['casework.matters.opened.v1'] },
  { service: 'casework', consumer: 'disputes', source: 'mediation', wants: ['mediation.disputes.recorded.v1', 'mediation.disputes.progressed.v1'] },
  { service: 'mediation', consumer: 'matters', source: 'casework', wants: ['casework.matters.progressed.v1'] },
  { service: 'insight', consumer: 'matter-facts', source: 'casework', wants: ['casework.matters.opened.v1', 'casework.matters.progressed.v1'] },
  { service: 'insight', consumer: 'mediation-facts', source: 'mediation', wants: ['mediation.disputes.recorded.v1', 'mediation.disputes.progressed.v1'] },
  { service: 'recorder', consumer: 'record', source: 'casework', wants: ['casework.matters.opened.v1', 'casework.matters.progressed.v1'] },
];
