import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { rebuildOf } from './rebuild-of.ts';
import { countLiveEvents, readGenerations } from './rebuilds.queries.ts';

export const listRebuilds = handle(insight.rebuilds.list)(async ({ db }) => {
  const expected = await countLiveEvents(db);
  return { items: (await readGenerations(db)).map((row) => rebuildOf(row, expected)) };
});
