import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { faults } from '../faults/index.ts';
import { planRounds } from './schedule.ts';

const seeds = fc.string({ minLength: 1, maxLength: 12 });

describe('a schedule', () => {
  test('is the same for the same seed, however many rounds are played', () => {
    fc.assert(fc.property(seeds, fc.integer({ min: 1, max: 40 }), (seed, count) => {
      expect(planRounds(seed, count)).toEqual(planRounds(seed, 50).slice(0, count));
    }));
  });

  test('differs from seed to seed', () => {
    expect(new Set(Array.from({ length: 50 }, (_, seed) => JSON.stringify(planRounds(String(seed), 20)))).size).toBe(50);
  });

  test('has every fault once before any comes again, on what it can befall, for as long as it may last', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const names = Object.keys(faults);
      const plan = planRounds(seed, names.length);
      expect(plan.map(({ faults: [first] }) => first!.fault).toSorted()).toEqual(names.toSorted());
      for (const { fault, target, forMs } of plan.flatMap((round) => round.faults)) {
        const { targets, lasts: [from, to] } = faults[fault]!;
        expect(targets).toContain(target);
        expect(forMs >= from && forMs <= to).toBe(true);
      }
    }));
  });
});
