import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coverFor, isAbsent } from './index.ts';
import type { Absence } from './index.ts';

const unit = [
  { id: 'head', head: true, openMatters: 0 }, { id: 'a', head: false, openMatters: 5 }, { id: 'b', head: false, openMatters: 3 }, { id: 'c', head: false, openMatters: 9 },
];
const day = '2026-03-05';
const away = (officer: string, deputy: string | null = null): Absence => ({ officer, from: '2026-03-04', to: '2026-03-06', deputy });

describe('cover', () => {
  test('given nobody away, then the officer', () => expect(coverFor('a', [], unit, day)).toEqual({ officer: 'a', by: 'present' }));
  test('both days of an absence count', () => {
    expect(['2026-03-03', '2026-03-04', '2026-03-06', '2026-03-07'].map((on) => isAbsent('a', [away('a')], on))).toEqual([false, true, true, false]);
  });
  test('the deputy, or the deputy of the deputy', () => {
    expect(coverFor('a', [away('a', 'c')], unit, day)).toEqual({ officer: 'c', by: 'deputy' });
    expect(coverFor('a', [away('a', 'c'), away('c', 'b')], unit, day)).toEqual({ officer: 'b', by: 'deputy' });
  });
  test('given a circle of deputies or none, then the least-loaded officer, the head last', () => {
    expect(coverFor('a', [away('a', 'c'), away('c', 'a')], unit, day)).toEqual({ officer: 'b', by: 'least_loaded' });
    expect(coverFor('a', [away('a'), away('b'), away('c')], unit, day)).toEqual({ officer: 'head', by: 'head' });
    expect(coverFor('a', unit.map(({ id }) => away(id)), unit, day)).toEqual({ officer: 'head', by: 'head' });
  });
  test('an accused officer or former handler covers for nobody', () => {
    expect(coverFor('a', [away('a', 'c')], unit, day, ['c'])).toEqual({ officer: 'b', by: 'least_loaded' });
    expect(coverFor('a', [], unit, day, unit.map(({ id }) => id))).toBeNull();
  });

  test('any absences and deputies: it ends, and an absent officer is named only when the whole unit is away', () => {
    const officer = fc.constantFrom(...unit.map(({ id }) => id));
    const absences = fc.array(fc.record({ officer, from: fc.constant('2026-03-01'), to: fc.constantFrom('2026-03-04', '2026-03-09'), deputy: fc.option(officer) }));
    fc.assert(fc.property(officer, absences, (who, list) => {
      const cover = coverFor(who, list, unit, day)!;
      const somebodyPresent = unit.some(({ id }) => !isAbsent(id, list, day));
      expect(isAbsent(cover.officer, list, day)).toBe(!somebodyPresent);
    }));
  });
});
