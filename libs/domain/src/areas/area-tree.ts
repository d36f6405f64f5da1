import { areaTiers, codeLengths, findTier, tierOf } from './area-code.ts';

/** The codes above an area, widest first, without the area itself: 500235001 -> 50, 5002, 500235. */
export function ancestorsOf(code: string): string[] {
  tierOf(code);
  return areaTiers.map((tier) => codeLengths[tier]).filter((length) => length < code.length).map((length) => code.slice(0, length));
}

/** The code one tier up; null for a province. */
export function parentOf(code: string): string | null {
  return ancestorsOf(code).at(-1) ?? null;
}

/**
 * Whether an area is the other one or lies inside it. A prefix counts only at a level's boundary:
 * 5002 holds 500235; 50023 is no code and holds nothing.
 */
export function isWithin(code: string, ancestor: string): boolean {
  return findTier(code) !== null && findTier(ancestor) !== null && code.startsWith(ancestor);
}

/** The county an area belongs to (the shard key of its data); null above the counties. */
export function countyOf(code: string): string | null {
  tierOf(code);
  return code.length >= codeLengths.county ? code.slice(0, codeLengths.county) : null;
}

/** The smallest area that holds all of them; null when there is none (different provinces, or no code given). */
export function lowestCommonAncestor(codes: readonly string[]): string | null {
  const [first, ...others] = codes;
  if (first === undefined) return null;
  const candidates = [...ancestorsOf(first), first].reverse();
  return candidates.find((candidate) => others.every((code) => isWithin(code, candidate))) ?? null;
}
