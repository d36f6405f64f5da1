import { expect, test } from '@jest/globals';
import { dayIn, mondayOf, weekFrom } from './week.ts';

test('a week begins on Monday, across the end of a year too', () => {
  expect(mondayOf('2026-03-09')).toBe('2026-03-09');
  expect(mondayOf('2026-03-15')).toBe('2026-03-09');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  expect(weekFrom('2026-12-28')).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']);
});

test('a day that is none is today', () => {
  expect(dayIn('2026-03-09', '2026-01-01')).toBe('2026-03-09');
  for (const text of [null, 'soon', '2026-99-99']) expect(dayIn(text, '2026-01-01')).toBe('2026-01-01');
});
