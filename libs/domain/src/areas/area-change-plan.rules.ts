import { tierOf } from './area-code.ts';
import type { AreaTier } from './area-code.ts';
import { changeProblem } from './area-changes.ts';
import { countyOf, parentOf } from './area-tree.ts';
import { grant, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';

/** What the register knows of an area that a change names. */
export type KnownArea = Readonly<{ code: string; validFrom: string; validTo: string | null; hasParts: boolean }>;

/** Several areas that become several others on a day; a code that goes on stands on both sides. */
export type PlannedChange = Readonly<{
  predecessors: readonly string[];
  successors: readonly Readonly<{ code: string; name?: string | undefined; weight: number }>[];
  effectiveOn: string;
}>;

export type AreaChangeRefusal =
  | 'AREA_UNKNOWN' | 'AREA_OTHER_TIER' | 'AREA_CHANGE_DAY' | 'AREA_HAS_PARTS' | 'AREA_NAME_REQUIRED' | 'AREA_EXISTS' | 'AREA_PARTS_UNSOUND';

/** Tiers whose areas change: counties and above are the country's to change, by a new table of divisions. */
const changingTiers: readonly AreaTier[] = ['township', 'village', 'grid'];

/**
 * What a merge or a split does to the register: areas that begin, areas that end, and where what is open in those moves to: the
 * successor that takes most, the first named of equals.
 *
 * @param known the areas of the change and their parents, as far as they exist
 */
export function planAreaChange(
  change: PlannedChange, known: readonly KnownArea[], today: string,
): Decision<{ begin: readonly { code: string; name: string }[]; end: readonly string[]; moveTo: string }, AreaChangeRefusal> {
  const { predecessors, successors, effectiveOn } = change;
  const areas = new Map(known.map((area) => [area.code, area]));
  const lives = (code: string) => areas.get(code)?.validTo === null;
  const all = [...predecessors, ...successors.map(({ code }) => code)];

  const lost = predecessors.find((code) => !lives(code));
  if (lost !== undefined) return refuse('AREA_UNKNOWN', { area: lost });
  const [first] = predecessors as [string];
  const stays = (code: string) => tierOf(code) === tierOf(first) && countyOf(code) === countyOf(first);
  if (!changingTiers.includes(tierOf(first)) || !all.every(stays)) return refuse('AREA_OTHER_TIER');
  if (changeProblem({ day: effectiveOn, code: first, into: successors })) return refuse('AREA_PARTS_UNSOUND');
  if (effectiveOn > today || predecessors.some((code) => effectiveOn < areas.get(code)!.validFrom)) return refuse('AREA_CHANGE_DAY');

  const begin = successors.filter(({ code }) => !areas.has(code));
  const ended = successors.find(({ code }) => areas.has(code) && !lives(code));
  if (ended) return refuse('AREA_UNKNOWN', { area: ended.code });
  const renamed = successors.find(({ code, name }) => areas.has(code) && name !== undefined);
  if (renamed) return refuse('AREA_EXISTS', { area: renamed.code });
  const nameless = begin.find(({ name }) => name === undefined);
  if (nameless) return refuse('AREA_NAME_REQUIRED', { area: nameless.code });
  const orphan = begin.find(({ code }) => !lives(parentOf(code)!));
  if (orphan) return refuse('AREA_UNKNOWN', { area: parentOf(orphan.code) });

  const end = predecessors.filter((code) => !successors.some((successor) => successor.code === code));
  const inhabited = end.find((code) => areas.get(code)!.hasParts);
  if (inhabited) return refuse('AREA_HAS_PARTS', { area: inhabited });
  const largest = successors.reduce((best, successor) => (successor.weight > best.weight ? successor : best));
  return grant({ begin: begin.map(({ code, name }) => ({ code, name: name! })), end, moveTo: largest.code });
}
