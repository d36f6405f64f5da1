import { expect, test } from '@jest/globals';
import { createNames } from './names.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('names are asked for together, each once, at most a hundred in a request; what has none is null', async () => {
  const requests: string[][] = [];
  const names = createNames(async (ids) => {
    requests.push(ids);
    return ids.filter((id) => id !== 'p7').map((id) => [id, `name of ${id}`] as const);
  });
  let told = 0;
  names.listen(() => (told += 1));
  const ids = Array.from({ length: 150 }, (_, number) => `p${number}`);
  expect(ids.map(names.of)).toEqual(ids.map(() => undefined));
  names.of('p1');
  await settled();
  expect([requests.map(({ length }) => length), told]).toEqual([[100, 50], 2]);
  expect([names.of('p1'), names.of('p7')]).toEqual(['name of p1', null]);
  await settled();
  expect(requests).toHaveLength(2);
});

test('what could not be read is asked again', async () => {
  let attempts = 0;
  const names = createNames(async (ids) => {
    attempts += 1;
    if (attempts === 1) throw new Error('no connection');
    return ids.map((id) => [id, '李明'] as const);
  });
  names.of('p1');
  await settled();
  expect(names.of('p1')).toBeUndefined();
  await settled();
  expect(names.of('p1')).toBe('李明');
});
