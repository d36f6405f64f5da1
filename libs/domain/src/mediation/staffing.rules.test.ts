import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareStaffing, requiredMediators, staffingOf } from './staffing.rules.ts';

const village = '500235001001';
const township = '500235001';

describe('how many mediators an area should have', () => {
  test.each([
    [village, 0, 10], [village, 999, 10], [village, 1_000, 15], [village, 3_000, 15], [village, 3_001, 20], [village, 100_000, 20],
    [township, 19_999, 20], [township, 20_000, 30], [township, 50_000, 30], [township, 50_001, 40],
    ['500235', 0, 100], ['500235', 1_300_000, 100],
  ])('%s with %i people: %i', (area, population, required) => expect(requiredMediators(area, population)).toBe(required));

  test('nothing is guessed: an unknown population asks for no number, save for a county, whose norm does not depend on it', () => {
    expect(requiredMediators(village, null)).toBeNull();
    expect(requiredMediators(township, null)).toBeNull();
    expect(requiredMediators('500235', null)).toBe(100);
    for (const area of ['50', '5002', '500235001001001']) expect(requiredMediators(area, 5_000)).toBeNull();
  });

  test('more people never ask for fewer mediators', () => {
    fc.assert(fc.property(fc.constantFrom(village, township, '500235'), fc.nat(200_000), fc.nat(200_000), (area, one, other) => one > other || requiredMediators(area, one)! <= requiredMediators(area, other)!));
  });
});

describe('who lacks how many', () => {
  const areas = fc.uniqueArray(
    fc.record({ area: fc.integer({ min: 1, max: 400 }).map((serial) => `500235001${String(serial).padStart(3, '0')}`), population: fc.option(fc.nat(5_000)), present: fc.nat(30) }), { selector: ({ area }) => area });

  test('most missing first, unknown last, and the totals are those of the lines', () => {
    fc.assert(fc.property(areas, (given) => {
      const { lines, totals } = staffingOf(given);
      expect(lines).toHaveLength(given.length);
      lines.slice(1).forEach((line, index) => expect(compareStaffing(lines[index]!, line)).toBeLessThan(0));
      const known = lines.filter(({ missing }) => missing !== null);
      expect(lines.slice(0, known.length)).toEqual(known);
      expect(totals).toMatchObject({ areas: given.length, unknown: given.length - known.length, missing: known.reduce((sum, { missing }) => sum + missing!, 0) });
    }));
  });

  test('too many in one village fill no place in the next; grids have no norm', () => {
    const { lines, totals } = staffingOf([
      { area: village, population: 500, present: 14 }, { area: '500235001002', population: 500, present: 7 }, { area: '500235001001001', population: 90, present: 1 },
    ]);
    expect(lines.map(({ area, missing }) => [area, missing])).toEqual([['500235001002', 3], [village, 0]]);
    expect(totals).toEqual({ areas: 2, unknown: 0, required: 20, present: 21, missing: 3 });
  });
});
