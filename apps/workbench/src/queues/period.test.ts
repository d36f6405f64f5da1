import { expect, test } from '@jest/globals';
import { daysOf, receivedWithin } from './period.ts';

test('days are China’s, the last one as a whole', () => {
  const span = receivedWithin('2026-03-02', '2026-03-04');
  expect(span).toEqual({ receivedFrom: '2026-03-01T16:00:00.000Z', receivedTo: '2026-03-04T16:00:00.000Z' });
  expect(daysOf(span)).toEqual(['2026-03-02', '2026-03-04']);
});

test('either end may be open', () => {
  expect(receivedWithin(undefined, '2026-03-04')).toEqual({ receivedFrom: undefined, receivedTo: '2026-03-04T16:00:00.000Z' });
  expect(daysOf({})).toEqual([undefined, undefined]);
});
