import { sql, type Insertable, type Kysely, type Updateable } from 'kysely';
import type { Database } from '../database.types.ts';
import { savedFilterColumns, type SavedFilterRow } from './saved-filter-row.ts';

type Db = Kysely<Database>;

/** The caller's saved filters in their order; row security leaves out everybody else's. */
export async function listSavedFilters(db: Db, personId: string): Promise<SavedFilterRow[]> {
  return db.selectFrom('saved_filter').select(savedFilterColumns).where('person_id', '=', personId).orderBy('position').orderBy('id').execute();
}

/** How many the caller has, and the position after the last. Whoever saves two at once does so one after the other. */
export async function countSavedFilters(db: Db, personId: string): Promise<{ count: number; end: number }> {
  await db.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
  const { count, last } = await db.selectFrom('saved_filter').select([sql<number>`count(*)::int`.as('count'), sql<number>`coalesce(max(position), 0)`.as('last')]).where('person_id', '=', personId).executeTakeFirstOrThrow();
  return { count, end: last + 1 };
}

export async function insertSavedFilter(db: Db, row: Insertable<Database['saved_filter']>): Promise<SavedFilterRow> {
  return db.insertInto('saved_filter').values(row).returning(savedFilterColumns).executeTakeFirstOrThrow();
}

export async function findSavedFilter(db: Db, id: string): Promise<SavedFilterRow | undefined> {
  return db.selectFrom('saved_filter').select(savedFilterColumns).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateSavedFilter(db: Db, id: string, set: Updateable<Database['saved_filter']>): Promise<SavedFilterRow> {
  return db.updateTable('saved_filter').set((row) => ({ ...set, version: row('version', '+', 1) })).where('id', '=', id).returning(savedFilterColumns).executeTakeFirstOrThrow();
}

/** @returns whether there was one */
export async function deleteSavedFilter(db: Db, id: string): Promise<boolean> {
  return (await db.deleteFrom('saved_filter').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;
}

/** Puts these first, in this order, and the others after them in the order they had. */
export async function arrangeSavedFilters(db: Db, personId: string, ids: readonly string[]): Promise<void> {
  await sql`update saved_filter f set position = arranged.position from (
    select id, row_number() over (order by coalesce(array_position(${ids}::uuid[], id), ${ids.length + 1}), position, id)::int as position from saved_filter where person_id = ${personId}
  ) arranged where arranged.id = f.id`.execute(db);
}
