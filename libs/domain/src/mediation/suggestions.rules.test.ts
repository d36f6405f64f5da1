import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitness, levelOrder, nearness, rankMediators, suggestionReasonsOf, type SuggestionFacts } from './suggestions.rules.ts';

const facts = fc.record({
  mediatorId: fc.uuid(), area: fc.integer({ min: 0, max: 3 }), home: fc.integer({ min: 0, max: 3 }), skilled: fc.boolean(), level: fc.option(fc.constantFrom(...levelOrder)), load: fc.nat(20), language: fc.boolean(),
}) satisfies fc.Arbitrary<SuggestionFacts>;
const rank = ({ level }: SuggestionFacts): number => (level === null ? -1 : levelOrder.indexOf(level));

describe('ranking', () => {
  test('property: who is at least as good in every respect never ranks lower', () => {
    fc.assert(
      fc.property(facts, facts, fc.array(facts, { maxLength: 20 }), (one, other, others) => {
        fc.pre(one.mediatorId !== other.mediatorId);
        const better: SuggestionFacts = {
          mediatorId: one.mediatorId, area: Math.max(one.area, other.area), home: Math.max(one.home, other.home), skilled: one.skilled || other.skilled, level: rank(one) > rank(other) ? one.level : other.level,
          load: Math.min(one.load, other.load), language: one.language || other.language,
        };
        expect(fitness(better)).toBeGreaterThanOrEqual(fitness(other));
        const ranked = rankMediators([...others, other, { ...better, load: better.load - 1 }]).map(({ mediatorId }) => mediatorId);
        expect(ranked.indexOf(better.mediatorId)).toBeLessThan(ranked.indexOf(other.mediatorId));
      }),
    );
  });

  test('property: the same question has the same answer, in whatever order they come', () => {
    fc.assert(fc.property(fc.uniqueArray(facts, { selector: ({ mediatorId }) => mediatorId }), (all) => expect(rankMediators(all.toReversed())).toEqual(rankMediators(all))));
  });

  test('given one skilled from the next township and one unskilled from the village, then skill outweighs a township but not twice the load', () => {
    const skilled: SuggestionFacts = { mediatorId: 'a', area: 1, home: 1, skilled: true, level: null, load: 0, language: false };
    const near: SuggestionFacts = { mediatorId: 'b', area: 2, home: 2, skilled: false, level: null, load: 0, language: false };
    expect(rankMediators([near, skilled])[0]).toBe(skilled);
    expect(rankMediators([near, { ...skilled, load: 10 }])[0]).toBe(near);
  });
});

test('nearness counts whole tiers only', () => {
  expect(nearness('500235001001', '500235001001')).toBe(3);
  expect(nearness('500235001', '500235001001')).toBe(2);
  expect(nearness('500235001002', '500235001001')).toBe(2);
  expect(nearness('500235002', '500235001001')).toBe(1);
  expect(nearness('500235', '500235001001')).toBe(1);
  expect(nearness('320585', '500235')).toBe(0);
});

test('reasons say what counted, in both languages', () => {
  expect(suggestionReasonsOf({ mediatorId: 'a', area: 2, home: 3, skilled: true, level: 'township_chief', load: 4, language: false })).toEqual([
    { code: 'same_township', text: { 'zh-CN': '本乡镇（街道）', en: 'Of the same township' } },
    { code: 'lives_near', text: { 'zh-CN': '住处较近', en: 'Lives near' } },
    { code: 'skilled', text: { 'zh-CN': '擅长此类纠纷', en: 'Skilled in this kind' } },
    { code: 'level', text: { 'zh-CN': '乡镇首席调解员', en: 'Chief, township' } },
    { code: 'load', text: { 'zh-CN': '在办4件', en: '4 in hand' } },
  ]);
});
