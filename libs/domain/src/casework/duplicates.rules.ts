/** Is this matter the same as an open one? A score between 0 and 1 from parts that can be shown, and the merging of two matters. */
import type { Text } from '@gongzhi/contracts';
import type { MatterKind, Status } from '@gongzhi/contracts/casework';
import { countyOf } from '../areas/index.ts';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';
import { isOpen } from './statuses.rules.ts';

export type ComparedMatter = Readonly<{ id: string; kind: MatterKind; category: string | null; area: string; text: string; receivedAt: Date }>;

/** Each part between 0 and 1; the score is their weighted sum. */
export type Similarity = Readonly<{ score: number; parts: Readonly<{ text: number; area: number; kind: number; time: number }> }>;

/** What each part counts: what is said weighs most, and no other part alone reaches the threshold. */
export const similarityWeights = { text: 0.55, area: 0.2, kind: 0.15, time: 0.1 } as const;

/** From here on a matter is suggested as a duplicate. A person decides. */
export const duplicateThreshold = 0.6;

const halfLifeDays = 14;

/** How alike two matters are. Symmetric; 1 for the same matter brought in twice at once. */
export function similarity(one: ComparedMatter, other: ComparedMatter): Similarity {
  const daysApart = Math.abs(one.receivedAt.getTime() - other.receivedAt.getTime()) / 86_400_000;
  const parts = {
    text: textSimilarity(one.text, other.text),
    area: areaSimilarity(one.area, other.area),
    kind: (one.kind === other.kind ? 0.5 : 0) + (one.category !== null && one.category === other.category ? 0.5 : 0)
      + (one.kind === other.kind && one.category === null && other.category === null ? 0.5 : 0),
    time: 2 ** (-daysApart / halfLifeDays),
  };
  const score = parts.text * similarityWeights.text + parts.area * similarityWeights.area + parts.kind * similarityWeights.kind + parts.time * similarityWeights.time;
  return { score, parts };
}

/** A similarity in a sentence: each part in hundredths, with what it counts. */
export function explainSimilarity({ score, parts }: Similarity): Text {
  const hundredths = (value: number) => Math.round(value * 100);
  const shares = (Object.keys(similarityWeights) as (keyof typeof similarityWeights)[])
    .map((part) => ({ part, value: hundredths(parts[part]), weight: hundredths(similarityWeights[part]) }));
  return {
    'zh-CN': `相似度 ${hundredths(score)}：${shares.map(({ part, value, weight }) => `${partNames[part]['zh-CN']} ${value}（占 ${weight}%）`).join('，')}`,
    en: `Alike by ${hundredths(score)} in 100: ${shares.map(({ part, value, weight }) => `${partNames[part].en} ${value} (counts ${weight} %)`).join(', ')}`,
  };
}

const partNames: Readonly<Record<keyof typeof similarityWeights, Text>> = {
  text: { 'zh-CN': '内容', en: 'words' }, area: { 'zh-CN': '地点', en: 'place' }, kind: { 'zh-CN': '类型', en: 'kind' }, time: { 'zh-CN': '时间', en: 'time' },
};

/** The open matters of the same county that look like this one, likest first. */
export function findDuplicates<Other extends ComparedMatter>(matter: ComparedMatter, open: readonly Other[], limit = 5): (Similarity & { matter: Other })[] {
  return open
    .filter((other) => other.id !== matter.id && countyOf(other.area) === countyOf(matter.area))
    .map((other) => ({ matter: other, ...similarity(matter, other) }))
    .filter(({ score }) => score >= duplicateThreshold)
    .toSorted((a, b) => b.score - a.score || (a.matter.id < b.matter.id ? -1 : 1))
    .slice(0, limit);
}

/** Dice's coefficient over pairs of neighbouring characters: needs no word list, which suits Chinese; counts repeated pairs. */
export function textSimilarity(one: string, other: string): number {
  const [a, b] = [bigrams(one), bigrams(other)];
  const [sizeA, sizeB] = [size(a), size(b)];
  if (sizeA + sizeB === 0) return 0;
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / (sizeA + sizeB);
}

export type MergedMatter = Readonly<{ id: string; area: string; status: Status; receivedAt: Date; accusation: boolean; reporters: readonly string[] }>;

/**
 * Merges a matter into another: the earlier open one survives, unless it hasn't got as far as triage. All reporters are kept informed
 * by the survivor's progress. An accusation and something else are never merged: the accused may be handling the latter.
 */
export function merge(one: MergedMatter, other: MergedMatter): CaseworkDecision<{ survivor: string; absorbed: string; informed: readonly string[] }> {
  if (one.id === other.id) return refuse('MERGE_INTO_ITSELF');
  if (countyOf(one.area) !== countyOf(other.area)) return refuse('MERGE_DIFFERENT_COUNTY');
  if (one.accusation !== other.accusation) return refuse('MERGE_WITH_ACCUSATION');
  if (!isOpen(one.status) || !isOpen(other.status)) return refuse('MERGE_TARGET_ENDED');
  const [survivor, absorbed] = [one, other].toSorted((a, b) =>
    Number(b.status !== 'received') - Number(a.status !== 'received') || a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1)) as [MergedMatter, MergedMatter];
  return grant({ survivor: survivor.id, absorbed: absorbed.id, informed: [...new Set([...survivor.reporters, ...absorbed.reporters])] });
}

function bigrams(text: string): Map<string, number> {
  const characters = Array.from(text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const pairs = new Map<string, number>();
  for (let index = 0; index < characters.length; index++) {
    const pair = characters.length === 1 ? characters[0]! : characters.slice(index, index + 2).join('');
    if (index < characters.length - 1 || characters.length === 1) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function size(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}

/** 1 in the same place, less for every tier up to the county; one area inside the other counts as the shorter one. */
function areaSimilarity(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  for (const [length, value] of [[15, 1], [12, 1], [9, 0.6], [6, 0.2]] as const) {
    if (shorter >= length && one.slice(0, length) === other.slice(0, length)) return value;
  }
  return 0;
}
