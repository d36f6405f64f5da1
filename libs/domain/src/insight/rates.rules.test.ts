import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { average, percent } from './rates.rules.ts';

describe('rates as reports print them', () => {
  test.each([[4241, 4610, 92], [1662, 1750, 95], [1, 8, 13], [1, 200, 1], [99, 200, 50], [0, 7, 0], [7, 7, 100]])('%i of %i are %i percent', (part, whole, rate) => {
    expect(percent(part, whole)).toBe(rate);
  });

  test('a rate of nothing is no rate', () => {
    expect(percent(0, 0)).toBeNull();
    expect(average(0, 0)).toBeNull();
  });

  test('an average has two decimals, a half goes up', () => {
    expect(average(13, 3)).toBe(4.33);
    expect(average(1, 8)).toBe(0.13);
  });

  test('a percentage is within half a point of the quotient, however large the counts', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.nat({ max: 1_000_000_000 }), (whole, part) => {
      const error = BigInt(percent(part, whole)!) * BigInt(whole) - BigInt(part) * 100n;
      expect(2n * error > -BigInt(whole) && 2n * error <= BigInt(whole)).toBe(true);
    }));
  });
});
