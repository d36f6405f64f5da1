import { expect, test } from '@jest/globals';
import { daysOf, monthAfter, weeksOf } from './months.ts';

test('a month has its days, and others before and after it', () => {
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
});

test('weeks begin on Monday', () => {
  // The first of March 2026 is a Sunday.
  const march = Array.from({ length: 31 }, (_, index) => ({ day: `2026-03-${String(index + 1).padStart(2, '0')}` }));
  const weeks = weeksOf(march);
  expect(weeks).toHaveLength(6);
  expect([weeks[0]![5], weeks[0]![6]?.day, weeks[1]![0]?.day, weeks[5]![1]?.day, weeks[5]![2]]).toEqual([undefined, '2026-03-01', '2026-03-02', '2026-03-31', undefined]);
  expect(weeksOf([])).toEqual([]);
});
