import { asService, type ServiceTask } from '@gongzhi/platform';
import type { OutboxPosition, ReadAfter, StoredEvent } from '@gongzhi/platform/delivery';
import type { Engine } from '@gongzhi/platform/pipeline';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { lockGenerations } from '../facts/facts.queries.ts';
import { tell } from '../facts/tell.ts';
import { toldOf } from '../facts/told-events.ts';
import { advance, countMissing, findBuilding, markFailed, removeLeftovers, switchTo, type GenerationRow } from './rebuilds.queries.ts';

const pageSize = 500;

/** Takes a rebuild that was asked for to its end, then clears away what it replaced. */
export const rebuild: ServiceTask = { name: 'rebuild', everySeconds: 2, run: (engine, { readAfter }) => continueRebuild(engine, readAfter) };

/**
 * Reads the producer's outbox from where the rebuild stands and folds it into the new generation, page by page, each in a transaction of its own:
 * whoever dies in between loses a page at most. New events meanwhile go into both generations. What the old generation answers stays until the
 * new one holds all its events; then they change places in one commit.
 */
export async function continueRebuild(engine: Engine, readAfter: ReadAfter): Promise<void> {
  for (;;) {
    const building = await asService<Database, GenerationRow | undefined>(engine, 'insight.rebuilds.find', ({ db }) => findBuilding(db));
    if (!building) break;
    const after = positionOf(building);
    const page = await readAfter('casework', { after, limit: pageSize });
    await asService<Database, void>(engine, 'insight.rebuilds.continue', ({ db }) => takePage(db, building, page));
  }
  while (await asService<Database, boolean>(engine, 'insight.rebuilds.remove-leftovers', ({ db }) => removeLeftovers(db)));
}

async function takePage(db: Kysely<Database>, building: GenerationRow, page: readonly StoredEvent[]): Promise<void> {
  await lockGenerations(db);
  const now = await findBuilding(db);
  // Another process was faster with this page.
  if (now?.id !== building.id || now.outbox_id !== building.outbox_id || now.transaction_id !== building.transaction_id) return;
  const told = page.map(({ event }) => toldOf(event)).filter((event) => event !== undefined);
  await tell(db, [building.id], told);
  const last = page.at(-1);
  if (last) await advance(db, building.id, last, told.length);
  if (page.length === pageSize) return;
  const missing = await countMissing(db, building.id);
  if (missing > 0) await markFailed(db, building.id, missing);
  else await switchTo(db, building.id);
}

const positionOf = ({ transaction_id, outbox_id }: GenerationRow): OutboxPosition | null => (transaction_id && outbox_id ? { transactionId: transaction_id, id: outbox_id } : null);
