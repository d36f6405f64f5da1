import { DisputeMeasure, type DisputeBreakdown, type DisputeFigures, type insight } from '@gongzhi/contracts/insight';
import type { InputOf } from '@gongzhi/contracts';
import type { Institution } from '@gongzhi/contracts/mediation';
import { average, percent } from '@gongzhi/domain/insight';
import { sql, type RawBuilder } from 'kysely';
import { areaKey, equal, standing, type Counting } from './counting.ts';

type Selection = Omit<InputOf<typeof insight.disputes.count>, 'by'>;

const resolvedWith = (institution: Institution): RawBuilder<boolean> => sql`${institution} = any (f.resolved_with)`;

/** Disputes recorded in a period. */
export const disputeCounting: Counting<Selection, DisputeBreakdown, DisputeMeasure, DisputeFigures> = {
  table: 'dispute_fact',
  measures: DisputeMeasure.options,
  counted: (now) => ({
    screened: sql`true`,
    settled: sql`f.settled_on is not null`,
    oral: sql`f.form = 'oral'`,
    failed: sql`f.outcome in ('failed', 'unwilling', 'withdrawn')`,
    diverted: sql`f.outcome = 'diverted'`,
    stabilised: sql`f.stabilised`,
    crowdsAverted: sql`true`,
    performed: sql`f.performed`,
    defaulted: sql`f.defaulted`,
    confirmationsAsked: sql`f.confirmation_asked`,
    confirmed: sql`f.confirmed`,
    resolvedWithCourt: resolvedWith('court'),
    resolvedWithProcuratorate: resolvedWith('procuratorate'),
    resolvedWithPolice: resolvedWith('police'),
    resolvedWithPetitionOffice: resolvedWith('petition_office'),
    daysToSettle: sql`f.settled_on is not null`,
    open: sql`f.open`,
    overdue: sql`f.open and f.due_at < ${now}`,
  }),
  summed: { crowdsAverted: sql`f.crowds_averted`, daysToSettle: sql`f.days_to_settle` },
  selected: ({ tier, kind, source, centreId, mediatorId, ...where }) =>
    sql`${sql.join([...standing(where, sql`f.recorded_on`), ...equal({ tier, kind, source, centre_id: centreId, mediator_id: mediatorId })], sql` and `)}`,
  keyOf(by, selection) {
    if (by === 'area') return areaKey(selection);
    if (by === 'month') return sql`to_char(f.recorded_on, 'YYYY-MM')`;
    return by === 'centre' || by === 'mediator' ? sql`${sql.ref(`f.${by}_id`)}::text` : sql.ref(`f.${by}`);
  },
  figuresOf: (counts) => ({ ...counts, settledRate: percent(counts.settled, counts.screened), performedRate: percent(counts.performed, counts.settled), averageDays: average(counts.daysToSettle, counts.settled) }),
};
