import { expect, test } from '@jest/globals';
import { dayOf, momentOf } from './moments.ts';

test('moments are told in China’s time, in the reader’s language', () => {
  expect(dayOf('2026-03-05T16:30:00Z', 'zh-CN')).toBe('2026年3月6日');
  expect(dayOf('2026-03-05T01:30:00Z', 'en')).toBe('5 March 2026');
  expect(momentOf('2026-03-05T01:30:00Z', 'zh-CN')).toBe('2026年3月5日 09:30');
  expect(momentOf('2026-03-05T01:30:00Z', 'en')).toContain('09:30');
});
