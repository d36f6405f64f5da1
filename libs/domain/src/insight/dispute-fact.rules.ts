/** What is known of one dispute from the events told of it. */
import type { DisputeMeasure } from '@gongzhi/contracts/insight';
import type { CentreTier, DisputeAction, DisputeKind, DisputeSource, DisputeStatus, Institution } from '@gongzhi/contracts/mediation';
import { dayOf, type Day } from '../calendar/index.ts';
import { isOpenDispute, isSettled } from '../mediation/index.ts';
import type { ToldOfDispute } from './told-event.ts';

/** Measures that name events of their own; the others are made from one of these. */
export type DisputeSourceKey = Exclude<DisputeMeasure, 'oral' | 'failed' | 'diverted' | 'daysToSettle' | 'overdue'>;

/** The events by which a measure counts a dispute. */
export const disputeSourceOf = {
  screened: 'screened', settled: 'settled', oral: 'settled', failed: 'settled', diverted: 'settled', daysToSettle: 'settled', stabilised: 'stabilised', crowdsAverted: 'crowdsAverted', performed: 'performed',
  defaulted: 'defaulted', confirmationsAsked: 'confirmationsAsked', confirmed: 'confirmed', resolvedWithCourt: 'resolvedWithCourt', resolvedWithProcuratorate: 'resolvedWithProcuratorate',
  resolvedWithPolice: 'resolvedWithPolice', resolvedWithPetitionOffice: 'resolvedWithPetitionOffice', open: 'open', overdue: 'open',
} as const satisfies Record<DisputeMeasure, DisputeSourceKey>;

export type DisputeFact = Readonly<{
  area: string;
  /** Of the centre that handles it now. */
  tier: CentreTier;
  centreId: string;
  /** The first of the mediators in charge; null until somebody has taken it over. */
  mediatorId: string | null;
  kind: DisputeKind;
  source: DisputeSource;
  status: DisputeStatus;
  open: boolean;
  recordedOn: Day;
  /** The status mediation ended with; null while it goes on. */
  outcome: DisputeStatus | null;
  settledOn: Day | null;
  daysToSettle: number | null;
  form: 'written' | 'oral' | null;
  performed: boolean;
  defaulted: boolean;
  confirmationAsked: boolean;
  confirmed: boolean;
  stabilised: boolean;
  crowdsAverted: number;
  /** Institutions with which it was resolved after a hand-over, either way. */
  resolvedWith: readonly Institution[];
  dueAt: string | null;
  /** Ids of the events each measure was made from; how it ended is in `settled`, however it did. */
  sources: Readonly<Partial<Record<DisputeSourceKey, readonly string[]>>>;
}>;

type Recorded = Extract<ToldOfDispute, { type: 'recorded' }>;
type Progressed = Extract<ToldOfDispute, { type: 'progressed' }>;

/** Folds the events of one dispute into a fact; undefined until its record is among them. Their order and repetitions make no difference. */
export function foldDispute(events: readonly ToldOfDispute[]): DisputeFact | undefined {
  const once = [...new Map(events.map((event) => [event.id, event])).values()].sort((a, b) => a.sequence - b.sequence);
  const first = once.find((event) => event.type === 'recorded');
  return first && once.filter((event) => event.type === 'progressed').reduce(step, recorded(first));
}

function recorded({ id, data }: Recorded): DisputeFact {
  return {
    area: data.area, tier: data.tier, centreId: data.centreId, mediatorId: null, kind: data.kind, source: data.source, status: data.status, open: true, recordedOn: dayOf(new Date(data.recordedAt)),
    outcome: null, settledOn: null, daysToSettle: null, form: null, performed: false, defaulted: false, confirmationAsked: false, confirmed: false, stabilised: false, crowdsAverted: 0,
    resolvedWith: [], dueAt: null, sources: { screened: [id], open: [id] },
  };
}

function step(before: DisputeFact, event: Progressed): DisputeFact {
  const { id, data } = event;
  const standing: DisputeFact = {
    ...before,
    area: data.area, tier: data.tier, centreId: data.centreId, mediatorId: data.mediatorIds?.[0] ?? before.mediatorId, kind: data.kind, status: data.status, open: isOpenDispute(data.status),
    dueAt: data.dueAt ?? null, ...endOf(before, data),
  };
  const ended = before.open && !standing.open ? { settled: [id] } : {};
  const told = { ...standing, sources: { ...before.sources, ...ended, open: [id] } };
  return effects[data.action]?.(told, event) ?? told;
}

function endOf(before: DisputeFact, { fromStatus, status, at, form }: Progressed['data']): Partial<DisputeFact> {
  if (!isOpenDispute(fromStatus) || isOpenDispute(status)) return {};
  if (!isSettled(status)) return { outcome: status };
  const settledOn = dayOf(new Date(at));
  return { outcome: status, settledOn, daysToSettle: daysBetween(before.recordedOn, settledOn), form: form ?? 'written' };
}

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Names one more event, or the only one that counts. */
function named(fact: DisputeFact, key: DisputeSourceKey, id: string, more = false): Pick<DisputeFact, 'sources'> {
  return { sources: { ...fact.sources, [key]: more ? [...(fact.sources[key] ?? []), id] : [id] } };
}

const resolved: Readonly<Record<Institution, DisputeSourceKey>> = {
  court: 'resolvedWithCourt', procuratorate: 'resolvedWithProcuratorate', police: 'resolvedWithPolice', petition_office: 'resolvedWithPetitionOffice',
};

/** What acts add to the standing every act tells. */
const effects: Partial<Record<DisputeAction, (fact: DisputeFact, event: Progressed) => DisputeFact>> = {
  take_measure(fact, { id, data: { measure } }) {
    if (measure === 'stabilising_care') return { ...fact, stabilised: true, ...named(fact, 'stabilised', id, true) };
    if (measure === 'crowd_incident_averted') return { ...fact, crowdsAverted: fact.crowdsAverted + 1, ...named(fact, 'crowdsAverted', id, true) };
    return fact;
  },
  perform: (fact, { id }) => ({ ...fact, performed: true, defaulted: false, ...named(fact, 'performed', id) }),
  default_on_term: (fact, { id }) => ({ ...fact, defaulted: true, ...named(fact, 'defaulted', id) }),
  apply_for_confirmation: (fact, { id }) => ({ ...fact, confirmationAsked: true, ...named(fact, 'confirmationsAsked', id) }),
  record_ruling: (fact, { id, data: { result } }) => ({ ...fact, confirmed: result === 'confirmed', ...named(fact, 'confirmed', id) }),
  record_hand_over_result(fact, { id, data: { institution, result } }) {
    if (result !== 'resolved' || !institution) return fact;
    return { ...fact, resolvedWith: [...new Set([...fact.resolvedWith, institution])].sort(), ...named(fact, resolved[institution], id, true) };
  },
};
