import type { OutboxPosition } from '@gongzhi/platform/delivery';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import { producers, subjects } from '../facts/subjects.ts';

export type GenerationRow = Selectable<Database['generation']>;

/** How far a rebuild has read the outbox of one producer. */
export interface BuildingPlace {
  readonly generation: number;
  readonly source: string;
  readonly place: OutboxPosition | null;
}

const eventTables = subjects.map(({ name }) => `${name}_event` as const);
const live = sql`(select id from generation where state = 'live')`;

/** Begins a generation beside the one in use; undefined when one is being built already. */
export async function insertGeneration(db: Kysely<Database>): Promise<GenerationRow | undefined> {
  const row = await db.insertInto('generation').values({ state: 'building' }).onConflict((conflict) => conflict.doNothing()).returningAll().executeTakeFirst();
  if (row) await db.insertInto('generation_place').values(producers.map((source) => ({ generation: row.id, source }))).execute();
  return row;
}

/** The latest generations, newest first. */
export function readGenerations(db: Kysely<Database>): Promise<GenerationRow[]> {
  return db.selectFrom('generation').selectAll().orderBy('id', 'desc').limit(20).execute();
}

/** Events the generation in use holds. */
export async function countLiveEvents(db: Kysely<Database>): Promise<number> {
  const counts = eventTables.map((table) => sql`(select count(*) from ${sql.table(table)} where generation = ${live})`);
  const { rows } = await sql<{ count: number }>`select (${sql.join(counts, sql` + `)})::int as count`.execute(db);
  return rows[0]!.count;
}

/** The next producer whose outbox is to be read for the generation being built, and from where. */
export async function findBuilding(db: Kysely<Database>): Promise<BuildingPlace | undefined> {
  const row = await db
    .selectFrom('generation as g')
    .innerJoin('generation_place as p', 'p.generation', 'g.id')
    .select(['g.id', 'p.source', 'p.transaction_id', 'p.outbox_id'])
    .where('g.state', '=', 'building')
    .where('p.finished', '=', false)
    .orderBy('p.source')
    .limit(1)
    .executeTakeFirst();
  return row && { generation: row.id, source: row.source, place: row.transaction_id && row.outbox_id ? { transactionId: row.transaction_id, id: row.outbox_id } : null };
}

/** Notes how far an outbox has been read. */
export async function advance(db: Kysely<Database>, { generation, source }: BuildingPlace, to: { place: OutboxPosition | null; told: number; finished: boolean }): Promise<void> {
  await db
    .updateTable('generation_place')
    .set({ transaction_id: to.place?.transactionId ?? null, outbox_id: to.place?.id ?? null, finished: to.finished })
    .where('generation', '=', generation)
    .where('source', '=', source)
    .execute();
  await sql`update generation set events = events + ${to.told} where id = ${generation}`.execute(db);
}

/** Whether the outboxes of all producers were read to their end. */
export async function isBuilt(db: Kysely<Database>, generation: number): Promise<boolean> {
  return !(await db.selectFrom('generation_place').select('source').where('generation', '=', generation).where('finished', '=', false).limit(1).executeTakeFirst());
}

/** Looks into every outbox once more, from where it was left. */
export async function readOn(db: Kysely<Database>, generation: number): Promise<void> {
  await db.updateTable('generation_place').set({ finished: false }).where('generation', '=', generation).execute();
}

/** Events of the generation in use that the new one has not. */
export async function countMissing(db: Kysely<Database>, generation: number): Promise<number> {
  const counts = eventTables.map((table) => sql`(select count(*) from ${sql.table(table)} live where live.generation = ${live}
    and not exists (select from ${sql.table(table)} made where made.generation = ${generation} and made.event_id = live.event_id))`);
  const { rows } = await sql<{ missing: number }>`select (${sql.join(counts, sql` + `)})::int as missing`.execute(db);
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
  for (const table of subjects.flatMap(({ name }) => [`${name}_event`, `${name}_fact`])) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ctid = any(array(
      select part.ctid from generation g join ${sql.table(table)} part on part.generation = g.id where g.state in ('retired', 'failed') limit ${limit}))`.execute(db);
    removed += numAffectedRows ?? 0n;
  }
  return removed > 0n;
}
