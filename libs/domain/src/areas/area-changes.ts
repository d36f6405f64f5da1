import { ancestorsOf } from './area-tree.ts';

/**
 * What became of one code on a day: merged into another (two changes with the same target), split into several, or given
 * a new code. A part's weight says how much of the old area it took (its residents, say); a code that goes on stands among the parts.
 */
export type AreaChange = Readonly<{ day: string; code: string; into: readonly AreaPart[] }>;
export type AreaPart = Readonly<{ code: string; weight: number }>;

/** The share of an old area that an area of today stands for; shares of one code add up to 1. */
export type Successor = Readonly<{ code: string; share: number }>;

/**
 * The areas that stand on `day` for a code used on the day `since` (default: from the beginning). Changes of one day happen
 * at once, so codes may be swapped; an area without a change of its own follows the nearest area above it that changed.
 */
export function successorsOf(changes: readonly AreaChange[], code: string, day: string, since = ''): Successor[] {
  let shares = new Map([[code, 1]]);
  for (const today of changesByDay(changes, since, day)) {
    const next = new Map<string, number>();
    for (const [current, share] of shares) {
      const parts = partsOf(today, current);
      const total = parts.reduce((sum, part) => sum + part.weight, 0);
      for (const part of parts) next.set(part.code, (next.get(part.code) ?? 0) + (share * part.weight) / total);
    }
    shares = next;
  }
  return [...shares].map(([code, share]) => ({ code, share })).sort(byCode);
}

/**
 * Figures counted under the codes of `since`, by the codes of `day`. Whole numbers stay whole and the total stays equal: what
 * division leaves over goes to the parts with the largest remainder.
 */
export function figuresOn(changes: readonly AreaChange[], figures: ReadonlyMap<string, number>, day: string, since = ''): Map<string, number> {
  const result = new Map<string, number>();
  for (const [code, figure] of figures) {
    for (const part of apportion(figure, successorsOf(changes, code, day, since))) {
      result.set(part.code, (result.get(part.code) ?? 0) + part.figure);
    }
  }
  return result;
}

/** Says what is wrong with a change, if anything: no parts, a weight that isn't positive, a part named twice. */
export function changeProblem(change: AreaChange): 'NO_PARTS' | 'BAD_WEIGHT' | 'PART_TWICE' | null {
  if (change.into.length === 0) return 'NO_PARTS';
  if (change.into.some((part) => !(part.weight > 0 && Number.isFinite(part.weight)))) return 'BAD_WEIGHT';
  if (new Set(change.into.map((part) => part.code)).size < change.into.length) return 'PART_TWICE';
  return null;
}

function changesByDay(changes: readonly AreaChange[], since: string, until: string): Map<string, AreaChange>[] {
  const days = new Map<string, Map<string, AreaChange>>();
  for (const change of [...changes].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    if (change.day <= since || change.day > until) continue;
    const today = days.get(change.day) ?? new Map<string, AreaChange>();
    days.set(change.day, today.set(change.code, change));
  }
  return [...days.values()];
}

function partsOf(today: ReadonlyMap<string, AreaChange>, code: string): readonly AreaPart[] {
  const changed = [...ancestorsOf(code), code].findLast((candidate) => today.has(candidate));
  return changed === undefined ? [{ code, weight: 1 }] : today.get(changed)!.into;
}

function apportion(figure: number, successors: readonly Successor[]): { code: string; figure: number }[] {
  const parts = successors.map(({ code, share }) => ({ code, exact: figure * share, figure: Math.floor(figure * share) }));
  if (!Number.isInteger(figure)) return parts.map(({ code, exact }) => ({ code, figure: exact }));
  const left = figure - parts.reduce((sum, part) => sum + part.figure, 0);
  const byRemainder = [...parts].sort((a, b) => b.exact - b.figure - (a.exact - a.figure) || byCode(a, b));
  for (const part of byRemainder.slice(0, left)) part.figure += 1;
  return parts;
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
