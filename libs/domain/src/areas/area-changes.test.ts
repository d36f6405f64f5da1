import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaOn, changeProblem, figuresOn, rename, successorsOf } from './index.ts';
import type { AreaChange } from './index.ts';

const one = (code: string) => [{ code, weight: 1 }];

describe('area history', () => {
  const born = [{ code: '500235001001', name: '旧村', validFrom: '2000-01-01', validTo: null }];

  test('a renamed area has each name in its time', () => {
    const history = rename(born, '500235001001', '新村', '2024-07-01')!;
    expect(areaOn(history, '500235001001', '2024-06-30')?.name).toBe('旧村');
    expect(areaOn(history, '500235001001', '2024-07-01')?.name).toBe('新村');
    expect(areaOn(history, '500235001001', '1999-12-31')).toBeNull();
    expect(rename(born, '500235001001', 'x', '1999-01-01')).toBeNull();
    expect(rename(born, '500235001001', '改', '2000-01-01')).toEqual([{ ...born[0], name: '改' }]);
  });
});

describe('area changes', () => {
  const changes: AreaChange[] = [
    { day: '2020-01-01', code: '500235001001', into: one('500235001003') },
    { day: '2020-01-01', code: '500235001002', into: one('500235001003') },
    { day: '2022-01-01', code: '500235001003', into: [{ code: '500235001003', weight: 2 }, { code: '500235001004', weight: 1 }] },
    { day: '2023-01-01', code: '500235001', into: one('500235100') },
    { day: '2023-01-01', code: '500235001003', into: one('500235100001') },
  ];

  test('merged villages are counted in their successor, split ones by weight', () => {
    expect(successorsOf(changes, '500235001001', '2019-12-31')).toEqual([{ code: '500235001001', share: 1 }]);
    expect(successorsOf(changes, '500235001001', '2020-01-01')).toEqual([{ code: '500235001003', share: 1 }]);
    expect([...figuresOn(changes, new Map([['500235001001', 4], ['500235001002', 6]]), '2022-06-01')]).toEqual([['500235001003', 7], ['500235001004', 3]]);
  });

  test('what has no change of its own follows the area above it', () => {
    expect(successorsOf(changes, '500235001002', '2023-06-01').map((successor) => successor.code)).toEqual(['500235100', '500235100001']);
    expect(successorsOf(changes, '500235001003', '2023-06-01', '2022-06-01')).toEqual([{ code: '500235100001', share: 1 }]);
  });

  test('changes of one day happen at once: two codes can be swapped', () => {
    const swap = [{ day: '2020-01-01', code: '11', into: one('12') }, { day: '2020-01-01', code: '12', into: one('11') }];
    expect(successorsOf(swap, '11', '2021-01-01')).toEqual([{ code: '12', share: 1 }]);
  });

  test('a change must have parts with positive weights', () => {
    expect(changeProblem({ day: '2020-01-01', code: '11', into: [] })).toBe('NO_PARTS');
    expect(changeProblem({ day: '2020-01-01', code: '11', into: [{ code: '12', weight: 0 }] })).toBe('BAD_WEIGHT');
    expect(changeProblem({ day: '2020-01-01', code: '11', into: [...one('12'), ...one('12')] })).toBe('PART_TWICE');
    expect(changes.map(changeProblem)).toEqual([null, null, null, null, null]);
  });

  const village = fc.integer({ min: 1, max: 6 }).map((serial) => `50023500100${serial}`);
  const parts = fc.uniqueArray(fc.record({ code: village, weight: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 3, selector: (part) => part.code });
  const day = fc.constantFrom('2020-01-01', '2021-01-01', '2022-01-01');
  const figures = fc.dictionary(village, fc.integer({ min: 0, max: 10_000 })).map((entries) => new Map(Object.entries(entries)));

  test('whatever changes, totals stay equal and whole', () => {
    fc.assert(fc.property(fc.array(fc.record({ day, code: village, into: parts }), { maxLength: 12 }), figures, (changes, figures) => {
      const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0);
      const later = figuresOn(changes, figures, '2024-01-01');
      expect(sum(later)).toBe(sum(figures));
      for (const count of later.values()) expect(Number.isInteger(count) && count >= 0).toBe(true);
    }));
  });

  test('shares of one code add up to 1', () => {
    fc.assert(fc.property(fc.array(fc.record({ day, code: village, into: parts }), { maxLength: 12 }), village, (changes, code) => {
      const total = successorsOf(changes, code, '2024-01-01').reduce((sum, { share }) => sum + share, 0);
      expect(total).toBeCloseTo(1, 9);
    }));
  });
});
