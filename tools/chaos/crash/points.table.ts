/** A place in a program at which its process kills itself. */
export interface Place {
  /** `P4:casework.matters.open`: see libs/platform/src/crash-point.ts. */
  readonly at: string;
  /** Whose process it is. */
  readonly service: string;
  /** By which pass it dies at the latest; it comes by some places many times a second. */
  readonly passes: number;
}

/** A moment at which a process may die and nothing may be lost. */
export interface CrashPoint {
  readonly name: string;
  readonly when: string;
  /** How a process is brought there: by the load, by being told to end, by an upgrade of a database, by a key that is old. */
  readonly way: 'load' | 'drain' | 'migration' | 'rotation';
  readonly places: readonly Place[];
}

const place = (at: string, service: string, passes: number): Place => ({ at, service, passes });
/** Most commands are about matters. */
const ofCommands = (point: string, ofMatters: readonly string[], ofMediation: string): Place[] => [
  ...ofMatters.map((command) => place(`${point}:casework.matters.${command}`, 'casework', 5)), place(`${point}:mediation.${ofMediation}`, 'mediation', 3),
];
const ofRelay = (point: string): Place[] => ['casework', 'mediation'].map((service) => place(`${point}:event.${service}`, service, 10));
const ofConsumer = (point: string): Place[] => [
  place(`${point}:event.casework.disputes`, 'casework', 3), place(`${point}:event.mediation.matters`, 'mediation', 12), place(`${point}:event.insight`, 'insight', 25),
  place(`${point}:event.recorder`, 'recorder', 25),
];

/** Every crash point. */
export const crashPoints: readonly CrashPoint[] = [
  { name: 'P1', when: 'the request is parsed', way: 'load', places: ofCommands('P1', ['open', 'accept', 'answer'], 'parties.add') },
  { name: 'P2', when: 'the transaction is open', way: 'load', places: ofCommands('P2', ['accept', 'route', 'claim'], 'disputes.accept') },
  { name: 'P3', when: 'the record is written', way: 'load', places: ofCommands('P3', ['open', 'claim', 'triage'], 'parties.add') },
  { name: 'P4', when: 'the outbox row is written', way: 'load', places: ofCommands('P4', ['open', 'answer', 'route'], 'parties.add') },
  { name: 'P5', when: 'it is committed, not answered', way: 'load', places: ofCommands('P5', ['open', 'claim', 'answer'], 'disputes.accept') },
  { name: 'P6', when: 'the relay holds rows', way: 'load', places: ofRelay('P6') },
  { name: 'P7', when: 'the broker acknowledged, unmarked', way: 'load', places: ofRelay('P7') },
  { name: 'P8', when: 'an event has come in', way: 'load', places: ofConsumer('P8') },
  { name: 'P9', when: 'the effect is written, not committed', way: 'load', places: ofConsumer('P9') },
  { name: 'P10', when: 'the effect is committed, unacknowledged', way: 'load', places: ofConsumer('P10') },
  // The platform calls no webhooks. What it does outside its databases is to store files.
  { name: 'P11', when: 'a file is stored, its row is not', way: 'load', places: [place('P11:casework.matters.attach', 'gateway', 3)] },
  { name: 'P12', when: 'half-way through a migration', way: 'migration', places: [place('P12:casework/9001-crash-point.sql', 'migration', 1)] },
  { name: 'P13', when: 'audit rows are chained, or signed', way: 'load', places: ['casework', 'mediation'].flatMap((service) => [place(`P13:chained.${service}`, service, 3), place(`P13:signed.${service}`, service, 1)]) },
  { name: 'P14', when: 'half-way through a key rotation', way: 'rotation', places: [place('P14:identity', 'identity', 1)] },
  { name: 'P15', when: 'it drains', way: 'drain', places: ['casework', 'mediation', 'insight', 'identity'].map((service) => place(`P15:${service}`, service, 1)) },
];
