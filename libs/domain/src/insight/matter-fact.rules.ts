/** What is known of one matter from the events told of it. */
import type { Action, Channel, MatterKind, Stage, Status } from '@gongzhi/contracts/casework';
import type { Measure } from '@gongzhi/contracts/insight';
import { findTier, type AreaTier } from '../areas/index.ts';
import { dayOf, type Day } from '../calendar/index.ts';
import { isOpen } from '../casework/index.ts';
import type { ToldEvent } from './told-event.ts';

/** Measures that name events of their own; the others are made from one of these. */
export type SourceKey = Extract<Measure, 'received' | 'accepted' | 'answered' | 'rated' | 'reopened' | 'asked' | 'extended' | 'red' | 'open'>;

/** The events by which a measure counts a matter. */
export const sourceOf = {
  received: 'received', personTimes: 'received', accepted: 'accepted', answered: 'answered', timed: 'answered', onTime: 'answered', rated: 'rated', ratingSum: 'rated',
  reopened: 'reopened', asked: 'asked', extended: 'extended', red: 'red', open: 'open', overdue: 'open',
} as const satisfies Record<Measure, SourceKey>;

export type MatterFact = Readonly<{
  area: string;
  /** Of the unit that owns it; null until it is routed. */
  tier: AreaTier | null;
  kind: MatterKind;
  category: string | null;
  channel: Channel;
  unitId: string | null;
  personTimes: number;
  stage: Stage;
  status: Status;
  open: boolean;
  receivedOn: Day;
  acceptedOn: Day | null;
  /** The answer that stands: reopening takes it back. */
  answeredOn: Day | null;
  onTime: boolean | null;
  rating: number | null;
  reopened: number;
  asked: number;
  extended: number;
  red: boolean;
  dueAt: string | null;
  /** Ids of the events each measure was made from. */
  sources: Readonly<Record<SourceKey, readonly string[]>>;
}>;

type Opened = Extract<ToldEvent, { type: 'opened' }>;
type Progressed = Extract<ToldEvent, { type: 'progressed' }>;

/**
 * Folds the events of one matter into a fact; undefined until its opening is among them. The order in which they are given and repeated ones
 * make no difference: they are put in the order of their sequence, each once.
 */
export function foldMatter(events: readonly ToldEvent[]): MatterFact | undefined {
  const once = [...new Map(events.map((event) => [event.id, event])).values()].sort((a, b) => a.sequence - b.sequence);
  const opening = once.find((event) => event.type === 'opened');
  if (!opening) return undefined;
  const fact = once.filter((event) => event.type === 'progressed').reduce(step, opened(opening));
  const red = once.filter((event) => event.type === 'turned').filter(({ data }) => data.alert === 'red').map(({ id }) => id).sort();
  return { ...fact, red: red.length > 0, sources: { ...fact.sources, red } };
}

function opened({ id, data }: Opened): MatterFact {
  return {
    area: data.area, tier: null, kind: data.kind, category: null, channel: data.channel, unitId: null, personTimes: data.personTimes, stage: data.stage, status: data.status,
    open: isOpen(data.status), receivedOn: dayOf(new Date(data.receivedAt)), acceptedOn: null, answeredOn: null, onTime: null, rating: null, reopened: 0, asked: 0, extended: 0,
    red: false, dueAt: data.dueAt ?? null, sources: { received: [id], accepted: [], answered: [], rated: [], reopened: [], asked: [], extended: [], red: [], open: [id] },
  };
}

function step(before: MatterFact, event: Progressed): MatterFact {
  const { id, data } = event;
  const standing: MatterFact = {
    ...before,
    area: data.area, category: data.category ?? before.category, unitId: data.unitId ?? null, tier: data.unitArea ? findTier(data.unitArea) : null,
    stage: data.stage, status: data.status, open: isOpen(data.status), rating: data.rating ?? null, dueAt: data.dueAt ?? null, sources: { ...before.sources, open: [id] },
  };
  return effects[data.action]?.(standing, event) ?? standing;
}

type Effect = (fact: MatterFact, event: Progressed) => MatterFact;

const answer: Effect = (fact, { id, data }) => ({ ...fact, answeredOn: dayOf(new Date(data.at)), onTime: data.onTime ?? null, sources: { ...fact.sources, answered: [id], rated: [] } });

/** What acts add to the standing every act tells. */
const effects: Partial<Record<Action, Effect>> = {
  accept: (fact, { id, data }) => ({ ...fact, acceptedOn: dayOf(new Date(data.at)), sources: { ...fact.sources, accepted: [id] } }),
  answer,
  mediation_agreed: answer,
  rate: (fact, { id }) => ({ ...fact, sources: { ...fact.sources, rated: [id] } }),
  reopen: (fact, { id }) => ({
    ...fact, answeredOn: null, onTime: null, reopened: fact.reopened + 1, sources: { ...fact.sources, answered: [], rated: [], reopened: [...fact.sources.reopened, id] },
  }),
  ask_reporter: (fact, { id }) => ({ ...fact, asked: fact.asked + 1, sources: { ...fact.sources, asked: [...fact.sources.asked, id] } }),
  decide_extension: (fact, { id, data }) => (data.extended ? { ...fact, extended: fact.extended + 1, sources: { ...fact.sources, extended: [...fact.sources.extended, id] } } : fact),
};
