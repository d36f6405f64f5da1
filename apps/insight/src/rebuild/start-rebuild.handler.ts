import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { rebuildOf } from './rebuild-of.ts';
import { countLiveEvents, insertGeneration } from './rebuilds.queries.ts';

export const startRebuild = handle(insight.rebuilds.start)(async ({ db, refuse, target }) => {
  const generation = (await insertGeneration(db)) ?? refuse('REBUILD_RUNNING');
  target(`rebuilds/${generation.id}`);
  return rebuildOf(generation, await countLiveEvents(db));
});
