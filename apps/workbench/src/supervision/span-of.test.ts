import { expect, test } from '@jest/globals';
import { spanOf } from './span-of.ts';

const now = Date.parse('2026-03-05T02:00:00Z');

test('how far a moment is, in the largest unit that says enough', () => {
  expect(spanOf('2026-03-02T01:00:00Z', now)).toEqual({ over: true, count: 3, unit: 'days' });
  expect(spanOf('2026-03-05T04:30:00Z', now)).toEqual({ over: false, count: 2, unit: 'hours' });
  expect(spanOf('2026-03-05T02:00:10Z', now)).toEqual({ over: false, count: 1, unit: 'minutes' });
});
