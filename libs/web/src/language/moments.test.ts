import { expect, test } from '@jest/globals';
import { dayOf, deadlineOf, momentOf } from './moments.ts';

test('moments are told in China’s time, in the reader’s language', () => {
  expect(dayOf('2026-03-05T16:30:00Z', 'zh-CN')).toBe('2026年3月6日');
  expect(dayOf('2026-03-05T01:30:00Z', 'en')).toBe('5 March 2026');
  expect(momentOf('2026-03-05T01:30:00Z', 'zh-CN')).toBe('2026年3月5日 09:30');
  expect(momentOf('2026-03-05T01:30:00Z', 'en')).toContain('09:30');
});

test('a term that ends with a day belongs to that day', () => {
  expect(deadlineOf('2026-03-05T16:00:00Z', 'zh-CN')).toBe('2026年3月5日 24:00');
  expect(deadlineOf('2026-03-05T16:00:00Z', 'en')).toBe('5 March 2026, 24:00');
  expect(deadlineOf('2026-03-05T15:59:00Z', 'zh-CN')).toBe('2026年3月5日 23:59');
});
