import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { periodBefore, periodOf, today } from './periods.ts';

describe('periods', () => {
  test.each([
    ['month', '2026-11-23', '2026-11-01', '2026-11-30'],
    ['lastMonth', '2026-01-05', '2025-12-01', '2025-12-31'],
    ['quarter', '2026-11-23', '2026-10-01', '2026-12-31'],
    ['lastQuarter', '2026-02-28', '2025-10-01', '2025-12-31'],
    ['year', '2024-02-29', '2024-01-01', '2024-12-31'],
    ['lastYear', '2026-11-23', '2025-01-01', '2025-12-31'],
  ] as const)('%s of %s', (name, day, from, to) => expect(periodOf(name, day)).toEqual({ from, to }));

  test('before whole months come as many months, before days as many days', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(periodBefore({ from: '2026-01-01', to: '2026-12-31' })).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(periodBefore({ from: '2026-03-02', to: '2026-03-08' })).toEqual({ from: '2026-02-23', to: '2026-03-01' });
  });

  test('the period before ends the day before', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, fc.nat(800), (from, length) => {
      const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
      const before = periodBefore({ from, to });
      expect(Date.parse(before.to) + 86_400_000).toBe(Date.parse(from));
      expect(before.from <= before.to).toBe(true);
    }));
  });

  test('a day is China’s', () => expect(today(new Date('2026-03-05T16:30:00Z'))).toBe('2026-03-06'));
});
