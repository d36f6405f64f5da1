/** What is known of one dispute from the events told of it. */
import type { CentreTier, DisputeAction, DisputeKind, DisputeSource, DisputeStatus, Institution } from '@gongzhi/contracts/mediation';
import { dayOf, type Day } from '../calendar/index.ts';
import { isOpenDispute, isSettled } from '../mediation/index.ts';
import type { ToldOfDispute } from './told-event.ts';

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
}>;

type Recorded = Extract<ToldOfDispute, { type: 'recorded' }>;
type Progressed = Extract<ToldOfDispute, { type: 'progressed' }>;

/** Folds the events of one dispute into a fact; undefined until its record is among them. Their order and repetitions make no difference. */
export function foldDispute(events: readonly ToldOfDispute[]): DisputeFact | undefined {
  const once = [...new Map(events.map((event) => [event.id, event])).values()].sort((a, b) => a.sequence - b.sequence);
  const first = once.find((event) => event.type === 'recorded');
  return first && once.filter((event) => event.type === 'progressed').reduce(step, recorded(first));
}

function recorded({ data }: Recorded): DisputeFact {
  return {
    area: data.area, tier: data.tier, centreId: data.centreId, mediatorId: null, kind: data.kind, source: data.source, status: data.status, open: true, recordedOn: dayOf(new Date(data.recordedAt)),
    outcome: null, settledOn: null, daysToSettle: null, form: null, performed: false, defaulted: false, confirmationAsked: false, confirmed: false, stabilised: false, crowdsAverted: 0,
    resolvedWith: [], dueAt: null,
  };
}

function step(before: DisputeFact, { data }: Progressed): DisputeFact {
  const standing: DisputeFact = {
    ...before,
    area: data.area, tier: data.tier, centreId: data.centreId, mediatorId: data.mediatorIds?.[0] ?? before.mediatorId, kind: data.kind, status: data.status, open: isOpenDispute(data.status),
    dueAt: data.dueAt ?? null, ...endOf(before, data),
  };
  return effects[data.action]?.(standing, data) ?? standing;
}

function endOf(before: DisputeFact, { fromStatus, status, at, form }: Progressed['data']): Partial<DisputeFact> {
  if (!isOpenDispute(fromStatus) || isOpenDispute(status)) return {};
  if (!isSettled(status)) return { outcome: status };
  const settledOn = dayOf(new Date(at));
  return { outcome: status, settledOn, daysToSettle: daysBetween(before.recordedOn, settledOn), form: form ?? 'written' };
}

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What acts add to the standing every act tells. */
const effects: Partial<Record<DisputeAction, (fact: DisputeFact, data: Progressed['data']) => DisputeFact>> = {
  take_measure: (fact, { measure }) => ({
    ...fact, stabilised: fact.stabilised || measure === 'stabilising_care', crowdsAverted: fact.crowdsAverted + (measure === 'crowd_incident_averted' ? 1 : 0),
  }),
  perform: (fact) => ({ ...fact, performed: true, defaulted: false }),
  default_on_term: (fact) => ({ ...fact, defaulted: true }),
  apply_for_confirmation: (fact) => ({ ...fact, confirmationAsked: true }),
  record_ruling: (fact, { result }) => ({ ...fact, confirmed: result === 'confirmed' }),
  record_hand_over_result: (fact, { institution, result }) => (result === 'resolved' && institution ? { ...fact, resolvedWith: [...new Set([...fact.resolvedWith, institution])].sort() } : fact),
};
