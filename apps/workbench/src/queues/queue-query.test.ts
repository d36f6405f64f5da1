import { expect, test } from '@jest/globals';
import { addressQueryOf, queueQueryOf, sameQuery } from './queue-query.ts';

const read = (address: string) => queueQueryOf(new URLSearchParams(address), 'my-unit');

test('an address says which queue, in which order, narrowed down by what', () => {
  expect(read('')).toEqual({ queue: 'my-unit' });
  const query = { queue: 'my-area', sort: 'received', kind: 'hazard', area: '500235001', receivedFrom: '2026-03-01T16:00:00.000Z' } as const;
  expect(read(addressQueryOf(query))).toEqual(query);
});

test('what an address cannot mean is left out', () => {
  expect(read('queue=others&kind=hazard&status=gone&unitId=7&view=x')).toEqual({ queue: 'my-unit', kind: 'hazard' });
  expect(read('queue=overdue&sort=received')).toEqual({ queue: 'overdue' });
});

test('two queries are the same in whatever order they were written', () => {
  expect(sameQuery({ queue: 'mine', kind: 'tip', alert: 'red' }, { alert: 'red', queue: 'mine', kind: 'tip', status: undefined })).toBe(true);
  expect(sameQuery({ queue: 'mine' }, { queue: 'mine', kind: 'tip' })).toBe(false);
});
