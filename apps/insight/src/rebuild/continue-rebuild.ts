import { asService, type ServiceTask } from '@gongzhi/platform';
import type { ReadAfter, StoredEvent } from '@gongzhi/platform/delivery';
import type { Engine } from '@gongzhi/platform/pipeline';
import type { Kysely } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database.types.ts';
import { lockGenerations } from '../facts/facts.queries.ts';
import { tell } from '../facts/tell.ts';
import { advance, countMissing, findBuilding, isBuilt, markFailed, readOn, removeLeftovers, switchTo, type BuildingPlace } from './rebuilds.queries.ts';

const pageSize = 500;

/** Takes a rebuild that was asked for to its end, then clears away what it replaced. */
export const rebuild: ServiceTask = { name: 'rebuild', everySeconds: 2, run: (engine, { readAfter }) => continueRebuild(engine, readAfter) };

/**
 * Reads the outbox of each producer from where the rebuild stands and folds it into the new generation, page by page, each in a transaction of its
 * own: whoever dies in between loses a page at most. New events meanwhile go into both generations. What the old generation answers stays until the
 * new one holds all its events; then they change places in one commit. Events that were delivered but are not to be read yet (an older transaction is
 * open somewhere on the producer's server, decision 2) are waited for; what does not come is missing.
 *
 * @param patience milliseconds
 */
export async function continueRebuild(engine: Engine, readAfter: ReadAfter, patience = 60_000): Promise<void> {
  for (let deadline: number | undefined; ; ) {
    const building = await asService<Database, BuildingPlace | undefined>(engine, 'insight.rebuilds.find', ({ db }) => findBuilding(db));
    if (!building) break;
    const page = await readAfter(building.source, { after: building.place, limit: pageSize });
    const late = deadline !== undefined && Date.now() > deadline;
    if (!(await asService<Database, boolean>(engine, 'insight.rebuilds.continue', ({ db }) => takePage(db, building, page, late)))) continue;
    deadline ??= Date.now() + patience;
    await pause(200);
  }
  while (await asService<Database, boolean>(engine, 'insight.rebuilds.remove-leftovers', ({ db }) => removeLeftovers(db)));
}

/** Takes a page in; true when everything was read and something is still missing. */
async function takePage(db: Kysely<Database>, building: BuildingPlace, page: readonly StoredEvent[], late: boolean): Promise<boolean> {
  await lockGenerations(db);
  const now = await findBuilding(db);
  // Another process was faster with this page.
  if (JSON.stringify(now) !== JSON.stringify(building)) return false;
  const { generation } = building;
  const told = await tell(db, [generation], page.map(({ event }) => event));
  await advance(db, building, { place: page.at(-1) ?? building.place, told, finished: page.length < pageSize });
  if (!(await isBuilt(db, generation))) return false;
  const missing = await countMissing(db, generation);
  if (missing === 0) await switchTo(db, generation);
  else if (late) await markFailed(db, generation, missing);
  else await readOn(db, generation);
  return missing > 0 && !late;
}
