import { acceptanceGrounds, ownershipGrounds, petitionTracks, type TimelineEntry, urgencies } from '@gongzhi/contracts/casework';
import type { Text } from '@gongzhi/contracts';
import type { matterMessages } from './matters.messages.ts';

/** A fact of a step beside its words, by what it points to. */
export interface Fact {
  readonly label: Extract<keyof typeof matterMessages, `fact${string}`>;
  readonly kind: 'unit' | 'person' | 'area' | 'category' | 'moment' | 'words' | 'label' | 'yes-no' | 'rating' | 'file' | 'choice' | 'span';
  readonly value: unknown;
  /** What it was before. */
  readonly before?: unknown;
}

type Pair = readonly [label: Fact['label'], kind: Fact['kind']];

/** The details the platform keeps with steps, as far as they tell people something. */
const known: Readonly<Record<string, Pair>> = {
  unitId: ['factUnit', 'unit'],
  unit: ['factUnit', 'unit'],
  from: ['factFrom', 'unit'],
  officerId: ['factOfficer', 'person'],
  insteadOf: ['factInstead', 'person'],
  dueAt: ['factDue', 'moment'],
  article: ['factArticle', 'words'],
  proposedUnitId: ['factProposed', 'unit'],
  rating: ['factRating', 'rating'],
  by: ['factBy', 'choice'],
  reached: ['factReached', 'yes-no'],
  into: ['factInto', 'words'],
  absorbed: ['factAbsorbed', 'words'],
  granted: ['factGranted', 'yes-no'],
  outcome: ['factOutcome', 'choice'],
  attachment: ['factFile', 'file'],
  category: ['factCategory', 'category'],
  area: ['factArea', 'area'],
};

const refusalGrounds = Object.fromEntries(Object.entries(acceptanceGrounds).map(([ground, { label }]) => [ground, label]));

/** Words of closed lists. The grounds of refusing to accept and of refusing ownership share some words, not their meaning. */
const labelsOf = (action: TimelineEntry['action']): Readonly<Record<string, readonly [Fact['label'], Readonly<Record<string, Text>>]>> => ({
  urgency: ['factUrgency', urgencies],
  petition_track: ['factTrack', petitionTracks],
  ground: ['factGround', action === 'refuse' ? refusalGrounds : ownershipGrounds],
});

/** What is told of a step beside its words. */
export function factsOf({ action, detail, unitId }: Pick<TimelineEntry, 'action' | 'detail' | 'unitId'>): Fact[] {
  const { amount, ...rest } = detail ?? {};
  // The amount of an extension is told with its unit of time.
  if (amount !== undefined) return [{ label: 'factAmount', kind: 'span', value: { amount, unit: rest['unit'] } }, ...factsOf({ action, unitId, detail: { ...rest, unit: null } })];
  return Object.entries(rest).flatMap(([name, told]): Fact[] => {
    const [value, before] = told !== null && typeof told === 'object' && 'to' in told ? [told.to, 'from' in told ? told.from : undefined] : [told, undefined];
    // Whose name a step bears is told already.
    if (value === null || value === undefined || ((name === 'unitId' || name === 'unit') && value === unitId && action !== 'order')) return [];
    const list = labelsOf(action)[name];
    if (list) return [{ label: list[0], kind: 'label', value: list[1][String(value)], ...(before ? { before: list[1][String(before)] } : {}) }];
    const pair = known[name];
    return pair ? [{ label: pair[0], kind: pair[1], value, ...(before ? { before } : {}) }] : [];
  });
}
