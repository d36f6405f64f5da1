/** What is known of one matter from the events told of it. */
import type { Channel, MatterKind, Stage, Status } from '@gongzhi/contracts/casework';
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

function step(before: MatterFact, { id, data }: Progressed): MatterFact {
  const standing: MatterFact = {
    ...before,
    area: data.area, category: data.category ?? before.category, unitId: data.unitId ?? null, tier: data.unitArea ? findTier(data.unitArea) : null,
    stage: data.stage, status: data.status, open: isOpen(data.status), rating: data.rating ?? null, dueAt: data.dueAt ?? null, sources: { ...before.sources, open: [id] },
  };
  const day = dayOf(new Date(data.at));
  const told = (key: SourceKey, ids: readonly string[] = [id]) => ({ ...standing.sources, [key]: ids });
  switch (data.action) {
    case 'accept':
      return { ...standing, acceptedOn: day, sources: told('accepted') };
    case 'answer':
    case 'mediation_agreed':
      return { ...standing, answeredOn: day, onTime: data.onTime ?? null, sources: { ...told('answered'), rated: [] } };
    case 'rate':
      return { ...standing, sources: told('rated') };
    case 'reopen':
      return {
        ...standing, answeredOn: null, onTime: null, reopened: before.reopened + 1, sources: { ...told('reopened', [...before.sources.reopened, id]), answered: [], rated: [] },
      };
    case 'ask_reporter':
      return { ...standing, asked: before.asked + 1, sources: told('asked', [...before.sources.asked, id]) };
    case 'decide_extension':
      return data.extended ? { ...standing, extended: before.extended + 1, sources: told('extended', [...before.sources.extended, id]) } : standing;
    default:
      return standing;
  }
}
