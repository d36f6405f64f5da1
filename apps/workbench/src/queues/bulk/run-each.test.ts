import { expect, test } from '@jest/globals';
import { type Outcome, runEach } from './run-each.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id }));

test('one after the other, and a failure stops nobody', async () => {
  const told: [string, Outcome['state']][] = [];
  const act = async ({ id }: { id: string }) => {
    if (id === 'b') throw new Error('refused');
  };
  await runEach({ items, act, tell: (id, { state }) => told.push([id, state]), stopped: () => false });
  expect(told).toEqual([['a', 'running'], ['a', 'done'], ['b', 'running'], ['b', 'failed'], ['c', 'running'], ['c', 'done']]);
});

test('stopped, what has begun is finished and the rest stays as it is', async () => {
  const done: string[] = [];
  await runEach({ items, act: async ({ id }) => void done.push(id), tell: () => {}, stopped: () => done.length > 0 });
  expect(done).toEqual(['a']);
});
