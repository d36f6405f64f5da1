import type { OutboxPosition } from '@gongzhi/platform/delivery';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export type GenerationRow = Selectable<Database['generation']>;

/** Begins a generation beside the one in use; undefined when one is being built already. */
export async function insertGeneration(db: Kysely<Database>): Promise<GenerationRow | undefined> {
  return db.insertInto('generation').values({ state: 'building' }).onConflict((conflict) => conflict.doNothing()).returningAll().executeTakeFirst();
}

/** The latest generations, newest first. */
export function readGenerations(db: Kysely<Database>): Promise<GenerationRow[]> {
  return db.selectFrom('generation').selectAll().orderBy('id', 'desc').limit(20).execute();
}

/** Events the generation in use holds. */
export async function countLiveEvents(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from matter_event where generation = (select id from generation where state = 'live')`.execute(db);
  return rows[0]!.count;
}

export function findBuilding(db: Kysely<Database>): Promise<GenerationRow | undefined> {
  return db.selectFrom('generation').selectAll().where('state', '=', 'building').executeTakeFirst();
}

/** Notes how far the outbox has been read. */
export async function advance(db: Kysely<Database>, generation: number, position: OutboxPosition, events: number): Promise<void> {
  await sql`update generation set transaction_id = ${position.transactionId}, outbox_id = ${position.id}, events = events + ${events} where id = ${generation}`.execute(db);
}

/** Events of the generation in use that the new one has not. */
export async function countMissing(db: Kysely<Database>, generation: number): Promise<number> {
  const { rows } = await sql<{ missing: number }>`select count(*)::int as missing from matter_event live
    where live.generation = (select id from generation where state = 'live')
      and not exists (select from matter_event made where made.generation = ${generation} and made.event_id = live.event_id)`.execute(db);
  return rows[0]!.missing;
}

/** Puts the new generation in the place of the one in use. */
export async function switchTo(db: Kysely<Database>, generation: number): Promise<void> {
  await sql`update generation set state = 'retired' where state = 'live'`.execute(db);
  await sql`update generation set state = 'live', finished_at = now() where id = ${generation}`.execute(db);
}

export async function markFailed(db: Kysely<Database>, generation: number, missing: number): Promise<void> {
  await sql`update generation set state = 'failed', missing = ${missing}, finished_at = now() where id = ${generation}`.execute(db);
}

/** Removes rows of generations nobody asks any more; true while there may be more. */
export async function removeLeftovers(db: Kysely<Database>, limit = 5_000): Promise<boolean> {
  let removed = 0n;
  for (const table of ['matter_event', 'matter_fact'] as const) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ctid = any(array(
      select part.ctid from generation g join ${sql.table(table)} part on part.generation = g.id where g.state in ('retired', 'failed') limit ${limit}))`.execute(db);
    removed += numAffectedRows ?? 0n;
  }
  return removed > 0n;
}
