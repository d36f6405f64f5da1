import { expect, test } from '@jest/globals';
import { compare, mediansOf, type Contestant, type Measured } from './compare.ts';
import { microsPerRequest } from './cpu.ts';
import { inTurn } from './in-turn.ts';
import { loadCalls } from './load.ts';
import { median } from './statistics.ts';
import { cpuLines, resultTable, tableOf } from './table.ts';

test('the median is the middle one, whatever their order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(3);
  expect(median([])).toBe(0);
});

test('processor time is told per request, the most first, and what is next to nothing is left out', () => {
  const before = new Map([['gateway', 10], ['postgres', 1]]);
  const after = new Map([['postgres', 1.001], ['gateway', 10.2], ['casework', 0.3]]);
  expect(Object.entries(microsPerRequest(before, after, 1_000))).toEqual([['casework', 300], ['gateway', 200]]);
});

test('of several rounds each part has its median, a part that a round leaves out used nothing in it', () => {
  expect(mediansOf([{ gateway: 200, bus: 9 }, { gateway: 260, bus: 7 }, { gateway: 230, bus: 8 }])).toEqual({ gateway: 230, bus: 8 });
  expect(mediansOf([{ gateway: 200 }, { gateway: 260, bus: 7 }, { gateway: 230 }])).toEqual({ gateway: 230 });
});

const answering = (name: string, ...rates: readonly number[]): Contestant => {
  const rate = inTurn([0, ...rates]);
  return { name, load: async (_call, { seconds }) => ({ done: rate() * seconds || 1, seconds, p50: 1, p99: 2, failed: 0 }), cpu: () => new Map() };
};

test('given rounds in turn, then the ratio is that of the medians', async () => {
  const contest = { contestants: [answering('ours', 90, 100, 400), answering('theirs', 50, 40, 60)], calls: ['open'], rounds: 3, connections: 1, seconds: 2, log: () => {} };
  expect(await compare(contest)).toMatchObject([{ name: 'ours', rate: 100, ratio: 1 }, { name: 'theirs', rate: 50, ratio: 2 }]);
});

test('given a round in which requests failed, then there is no result', async () => {
  const failing: Contestant = { ...answering('theirs', 50), load: async () => ({ done: 50, seconds: 1, p50: 1, p99: 2, failed: 1 }) };
  await expect(compare({ contestants: [failing], calls: ['open'], rounds: 1, connections: 1, seconds: 1, log: () => {} })).rejects.toThrow('theirs, open: 1 requests failed');
});

test('clients ask one after the other until the time is over', async () => {
  const round = await loadCalls(() => new Promise((resolve) => setTimeout(resolve, 20)), { connections: 4, seconds: 0.3 });
  expect(round.done).toBeGreaterThan(8);
  expect(round.done).toBeLessThan(80);
  expect(round.p99).toBeGreaterThanOrEqual(round.p50);
});

test('a table has the ratio last', () => {
  const result: Measured = { call: 'open', name: 'ours', rate: 812.4, p50: 17, p99: 60.25, rates: [812.4], micros: { gateway: 210, casework: 260 }, total: 470, ratio: 1 };
  const [head, first, second] = resultTable([result, { ...result, name: 'a product', rate: 90, ratio: 9.027 }]).split('\n');
  expect(head).toMatch(/ratio$/);
  expect(first).toMatch(/^open {2}ours +812 .* 470 +1\.00$/);
  expect(second).toMatch(/a product .* 9\.03$/);
  expect(cpuLines([result])).toBe('open, ours: gateway 210, casework 260');
  expect(tableOf(['a', 'b', 'c'], [['x', '2', '333']])).toBe('a  b    c\nx  2  333');
});
