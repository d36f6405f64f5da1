import { expect, test } from '@jest/globals';
import { sameLists } from './same-lists.ts';

const listing = (name: string, ...codes: readonly string[]) => ({ name, listedCodes: async () => codes });

test('everybody must list the same in the same order, and something', async () => {
  await sameLists([listing('ours', 'A', 'B'), listing('theirs', 'A', 'B')]);
  await expect(sameLists([listing('ours', 'A', 'B'), listing('theirs', 'B', 'A')])).rejects.toThrow('theirs lists B,A, ours A,B');
  await expect(sameLists([listing('ours'), listing('theirs')])).rejects.toThrow('ours lists nothing');
});
