import { tierOf } from './area-code.ts';

/** What a 12-digit area is: residents' committee, villagers' committee, or a place without either (development zones, forest farms). */
export type CommunityKind = 'urban_community' | 'village' | 'other';

/** Endings of official names and their everyday form, longest first. */
const endings: readonly (readonly [ending: RegExp, kind: CommunityKind, short: string])[] = [
  [/社区(居民委员会|居委会|居委)?$/, 'urban_community', '社区'],
  [/(居民委员会|居委会)$/, 'urban_community', '社区'],
  [/村?(村民委员会|村委会)$/, 'village', '村'],
  [/嘎查(村?民?委员会|委会)?$/, 'village', '嘎查'],
  [/村$/, 'village', '村'],
];

/** The everyday name: 杏家湾社区居民委员会 -> 杏家湾社区, 石云村村民委员会 -> 石云村, 永丰村委会 -> 永丰村. */
export function shortName(name: string): string {
  const rule = endings.find(([ending]) => ending.test(name));
  if (!rule) return name;
  const stem = name.replace(rule[0], '');
  return stem === '' ? name : stem + rule[2];
}

/**
 * Urban community or village. The name says so when it ends in a committee; else the last three digits do, by the
 * statistical coding rules: 001-199 residents' committees, 200-399 villagers' committees, 400 and above places like them.
 */
export function communityKind(code: string, name: string): CommunityKind {
  if (tierOf(code) !== 'village') throw new RangeError(`Not a village-level code: ${code}`);
  if (/虚拟/.test(name)) return 'other';
  const rule = endings.find(([ending]) => ending.test(name));
  if (rule) return rule[1];
  const serial = Number(code.slice(9));
  if (serial >= 1 && serial <= 199) return 'urban_community';
  if (serial >= 200 && serial <= 399) return 'village';
  return 'other';
}
