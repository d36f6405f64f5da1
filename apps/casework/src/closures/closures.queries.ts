import { ancestorsOf } from '@gongzhi/domain/areas';
import type { Closure } from '@gongzhi/domain/calendar';
import { sql, type Kysely, type Selectable } from 'kysely';
import type pg from 'pg';
import type { Database } from '../database.types.ts';

export type ClosureRow = Selectable<Database['closure']>;

const inForce = (db: Kysely<Database>) => db.selectFrom('closure').where('revoked_at', 'is', null).orderBy('from_day').orderBy('id');

/** Every closure in force, as the calendars take them; read outside any transaction. */
export async function closuresInForce(pool: pg.Pool): Promise<Closure[]> {
  const { rows } = await pool.query<ClosureRow>('select area, kind, from_day, to_day, reason_zh, reason_en from closure where revoked_at is null order by from_day, id');
  return rows.map((row) => ({ area: row.area, from: row.from_day, to: row.to_day, kind: row.kind as Closure['kind'], reason: { 'zh-CN': row.reason_zh, en: row.reason_en } }));
}

/** Closures in force that hold for an area, its own and those above, between two days. */
export async function closuresOf(db: Kysely<Database>, area: string, from: string, to: string): Promise<ClosureRow[]> {
  const codes = [...ancestorsOf(area), area];
  return inForce(db).selectAll().where(sql<boolean>`(area is null or area = any (${codes}::text[]))`).where('from_day', '<=', to).where('to_day', '>=', from).execute();
}

export async function insertClosure(db: Kysely<Database>, row: Pick<ClosureRow, 'id' | 'area' | 'kind' | 'from_day' | 'to_day' | 'reason_zh' | 'reason_en' | 'recorded_by'>): Promise<void> {
  await db.insertInto('closure').values(row).execute();
}

/** Takes a closure back; undefined when it isn't in force. */
export async function revokeClosure(db: Kysely<Database>, id: string, by: string): Promise<ClosureRow | undefined> {
  return db.updateTable('closure').set({ revoked_by: by, revoked_at: sql`now()`, changed_at: sql`now()`, applied_at: null }).where('id', '=', id).where('revoked_at', 'is', null).returningAll().executeTakeFirst();
}

/** The closure if it is in force. */
export async function findClosure(db: Kysely<Database>, id: string): Promise<ClosureRow | undefined> {
  return inForce(db).selectAll().where('id', '=', id).executeTakeFirst();
}

/** Has the clocks of areas recomputed, because other closures hold for them now. */
export async function closuresChanged(db: Kysely<Database>, areas: readonly string[]): Promise<void> {
  const codes = areas.flatMap((area) => [...ancestorsOf(area), area]);
  await db.updateTable('closure').set({ changed_at: sql`now()`, applied_at: null }).where(sql<boolean>`area = any (${codes}::text[])`).where('revoked_at', 'is', null).execute();
}

/** Closures changed a while ago whose clocks are still to be recomputed, claimed until COMMIT. */
export async function claimUnapplied(db: Kysely<Database>, olderThanSeconds: number): Promise<ClosureRow[]> {
  return db.selectFrom('closure').selectAll().where('applied_at', 'is', null).where('changed_at', '<', sql<Date>`now() - ${olderThanSeconds} * interval '1 second'`).orderBy('changed_at').limit(20).forUpdate().skipLocked().execute();
}

export async function markApplied(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  await db.updateTable('closure').set({ applied_at: sql`now()` }).where(sql<boolean>`id = any (${ids}::uuid[])`).execute();
}
