import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { duplicateThreshold, explainSimilarity, findDuplicates, merge, similarity, textSimilarity } from './index.ts';
import type { ComparedMatter, MergedMatter } from './index.ts';

const at = new Date('2026-03-02T01:00:00Z');
const matter = (change: Partial<ComparedMatter> = {}): ComparedMatter => ({
  id: '1', kind: 'hazard', category: 'road', area: '500235001001', text: '幸福路路口井盖破损,有人摔倒', receivedAt: at, ...change,
});
const anyMatter = fc.record({
  id: fc.string(), kind: fc.constantFrom('need', 'hazard'), category: fc.option(fc.constantFrom('road', 'gas')),
  area: fc.constantFrom('500235001001', '500235001002', '500235002', '320585'), text: fc.string({ unit: 'grapheme' }), receivedAt: fc.date({ noInvalidDate: true }),
}) as fc.Arbitrary<ComparedMatter>;

describe('duplicates', () => {
  test('the same thing in other words the next day is suggested, another thing in the same place is not', () => {
    const same = matter({ id: '2', text: '幸福路路口的井盖破损了，老人摔倒', receivedAt: new Date('2026-03-03T01:00:00Z') });
    const other = matter({ id: '3', text: '小区健身器材螺丝松动需要维修' });
    const found = findDuplicates(matter(), [same, other, matter(), matter({ id: '4', area: '320585001001' })]);
    expect(found.map(({ matter }) => matter.id)).toEqual(['2']);
    expect(found[0]!.parts.area).toBe(1);
  });

  test('place, kind and time together do not make a duplicate without similar words', () => {
    expect(similarity(matter(), matter({ text: '完全无关' })).score).toBeLessThan(duplicateThreshold);
  });

  test('a score is explained by its parts and what each counts', () => {
    const explained = explainSimilarity(similarity(matter(), matter({ id: '2' })));
    expect(explained.en).toBe('Alike by 100 in 100: words 100 (counts 55 %), place 100 (counts 20 %), kind 100 (counts 15 %), time 100 (counts 10 %)');
    expect(explained['zh-CN']).toContain('内容 100（占 55%）');
  });

  test('similarity is symmetric, between 0 and 1, and 1 with oneself', () => {
    fc.assert(fc.property(anyMatter, anyMatter, (one, other) => {
      const { score } = similarity(one, other);
      expect(score).toBeCloseTo(similarity(other, one).score, 12);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }));
    expect(similarity(matter(), matter()).score).toBeCloseTo(1);
  });

  test('punctuation, width and case make no difference to text', () => {
    expect(textSimilarity('ＡＢＣ，路口！', 'abc 路口')).toBe(1);
    expect(textSimilarity('', '')).toBe(0);
  });
});

describe('merging', () => {
  const merged = (change: Partial<MergedMatter> = {}): MergedMatter => ({
    id: '1', area: '500235001001', status: 'handling', receivedAt: at, accusation: false, reporters: ['p1'], ...change,
  });
  const younger = merged({ id: '2', status: 'accepted', receivedAt: new Date('2026-03-03T01:00:00Z'), reporters: ['p2', 'p1'] });

  test('the earlier survives, whichever way round, and everybody is kept informed', () => {
    for (const decision of [merge(merged(), younger), merge(younger, merged())]) {
      expect(decision).toEqual({ ok: true, survivor: '1', absorbed: '2', informed: ['p1', 'p2'] });
    }
  });

  test('refused: with itself, across counties, with an accusation, with one that has ended', () => {
    expect(merge(merged(), merged())).toMatchObject({ refusal: 'MERGE_INTO_ITSELF' });
    expect(merge(merged(), { ...younger, area: '320585001' })).toMatchObject({ refusal: 'MERGE_DIFFERENT_COUNTY' });
    expect(merge(merged(), { ...younger, accusation: true })).toMatchObject({ refusal: 'MERGE_WITH_ACCUSATION' });
    expect(merge(merged({ status: 'closed' }), younger)).toMatchObject({ refusal: 'MERGE_TARGET_ENDED' });
  });
});
