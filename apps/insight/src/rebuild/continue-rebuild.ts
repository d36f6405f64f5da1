import { asService, type ServiceTask } from '@gongzhi/platform';
import type { ReadAfter, StoredEvent } from '@gongzhi/platform/delivery';
import type { Engine } from '@gongzhi/platform/pipeline';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { lockGenerations } from '../facts/facts.queries.ts';
import { tell } from '../facts/tell.ts';
import { advance, countMissing, findBuilding, isBuilt, markFailed, removeLeftovers, switchTo, type BuildingPlace } from './rebuilds.queries.ts';

const pageSize = 500;

/** Takes a rebuild that was asked for to its end, then clears away what it replaced. */
export const rebuild: ServiceTask = { name: 'rebuild', everySeconds: 2, run: (engine, { readAfter }) => continueRebuild(engine, readAfter) };

/**
 * Reads the outbox of each producer from where the rebuild stands and folds it into the new generation, page by page, each in a transaction of its
 * own: whoever dies in between loses a page at most. New events meanwhile go into both generations. What the old generation answers stays until the
 * new one holds all its events; then they change places in one commit.
 */
export async function continueRebuild(engine: Engine, readAfter: ReadAfter): Promise<void> {
  for (;;) {
    const building = await asService<Database, BuildingPlace | undefined>(engine, 'insight.rebuilds.find', ({ db }) => findBuilding(db));
    if (!building) break;
    const page = await readAfter(building.source, { after: building.place, limit: pageSize });
    await asService<Database, void>(engine, 'insight.rebuilds.continue', ({ db }) => takePage(db, building, page));
  }
  while (await asService<Database, boolean>(engine, 'insight.rebuilds.remove-leftovers', ({ db }) => removeLeftovers(db)));
}

async function takePage(db: Kysely<Database>, building: BuildingPlace, page: readonly StoredEvent[]): Promise<void> {
  await lockGenerations(db);
  const now = await findBuilding(db);
  // Another process was faster with this page.
  if (JSON.stringify(now) !== JSON.stringify(building)) return;
  const { generation } = building;
  const told = await tell(db, [generation], page.map(({ event }) => event));
  await advance(db, building, { place: page.at(-1) ?? building.place, told, finished: page.length < pageSize });
  if (!(await isBuilt(db, generation))) return;
  const missing = await countMissing(db, generation);
  if (missing > 0) await markFailed(db, generation, missing);
  else await switchTo(db, generation);
}
