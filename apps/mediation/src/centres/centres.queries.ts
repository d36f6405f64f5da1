import { sql, type Insertable, type Kysely, type Selectable, type Updateable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Key } from '../paging/keyset.ts';

export type CentreRow = Selectable<Database['centre']>;

export interface CentreFilter {
  readonly area?: string | undefined;
  readonly tier?: string | undefined;
  readonly industry?: string | undefined;
  readonly name?: string | undefined;
  readonly active: boolean;
}

/** Centres of an area subtree by area and id, one more than asked for. */
export async function listCentreRows(db: Kysely<Database>, filter: CentreFilter, after: Key | undefined, limit: number): Promise<CentreRow[]> {
  const { area, tier, industry, name, active } = filter;
  let rows = db.selectFrom('centre').selectAll().where('active', '=', active);
  if (area) rows = rows.where('area', '>=', area).where('area', '<', `${area}:`);
  if (tier) rows = rows.where('tier', '=', tier);
  if (industry) rows = rows.where('industry', '=', industry);
  if (name) rows = rows.where(sql<boolean>`strpos(name, ${name}) > 0`);
  if (after) rows = rows.where(sql<boolean>`(area, id) > (${after[0]}, ${after[1]}::uuid)`);
  return rows.orderBy('area').orderBy('id').limit(limit + 1).execute();
}

/** What centres are called. */
export async function centreNames(db: Kysely<Database>, ids: readonly string[]) {
  return db.selectFrom('centre').select(['id', 'name']).where(sql<boolean>`id = any (${ids}::uuid[])`).execute();
}

export async function findCentre(db: Kysely<Database>, id: string): Promise<CentreRow | undefined> {
  return db.selectFrom('centre').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockCentre(db: Kysely<Database>, id: string): Promise<CentreRow | undefined> {
  return db.selectFrom('centre').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertCentre(db: Kysely<Database>, centre: Insertable<Database['centre']>): Promise<CentreRow> {
  return db.insertInto('centre').values(centre).returningAll().executeTakeFirstOrThrow();
}

export async function changeCentre(db: Kysely<Database>, { county, id, version }: CentreRow, set: Updateable<Database['centre']>): Promise<CentreRow> {
  return db.updateTable('centre').set({ ...set, version: version + 1 }).where('county', '=', county).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

/** What keeps a centre from closing: open disputes, those it is asked to take, and mediators. They are within reach of whoever keeps the centre. */
export async function duesOf(db: Kysely<Database>, { county, id }: CentreRow): Promise<{ disputes: boolean; mediators: boolean }> {
  const { rows } = await sql<{ disputes: boolean; mediators: boolean }>`select
    exists (select from dispute where county = ${county} and centre_id = ${id} and ended_at is null)
      or exists (select from application where county = ${county} and to_centre_id = ${id} and state = 'pending') as disputes,
    exists (select from mediator where county = ${county} and centre_id = ${id} and state <> 'dismissed') as mediators`.execute(db);
  return rows[0]!;
}
