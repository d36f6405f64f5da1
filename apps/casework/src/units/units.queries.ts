import { ancestorsOf } from '@gongzhi/domain/areas';
import { sql, type Insertable, type Kysely, type Selectable, type Updateable } from 'kysely';
import type { Database } from '../database.types.ts';

export type UnitRow = Selectable<Database['unit']>;

export interface UnitFilter {
  readonly area?: string | undefined;
  readonly kind?: string | undefined;
  readonly duty?: string | undefined;
  readonly name?: string | undefined;
  readonly active: boolean;
}

/** Units of an area subtree by area and id, one more than asked for. */
export async function listUnits(db: Kysely<Database>, filter: UnitFilter, after: { area: string; id: string } | undefined, limit: number): Promise<UnitRow[]> {
  let query = db.selectFrom('unit').selectAll().where('active', '=', filter.active).orderBy('area').orderBy('id').limit(limit + 1);
  if (filter.area) query = query.where('area', '>=', filter.area).where('area', '<', `${filter.area}:`);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.duty) query = query.where(sql<boolean>`duties @> array[${filter.duty}]::text[]`);
  if (filter.name) query = query.where(sql<boolean>`strpos(lower(name || ' ' || coalesce(name_en, '')), lower(${filter.name})) > 0`);
  if (after) query = query.where(sql<boolean>`(area, id) > (${after.area}, ${after.id}::uuid)`);
  return query.execute();
}

/** What units are called. */
export async function unitNames(db: Kysely<Database>, ids: readonly string[]) {
  return db.selectFrom('unit').select(['id', 'name', 'name_en as nameEn']).where(sql<boolean>`id = any (${ids}::uuid[])`).execute();
}

export async function findUnit(db: Kysely<Database>, id: string): Promise<UnitRow | undefined> {
  return db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function areaOfUnit(db: Kysely<Database>, id: string): Promise<string | null> {
  const unit = await db.selectFrom('unit').select('area').where('id', '=', id).executeTakeFirst();
  return unit?.area ?? null;
}

export async function lockUnit(db: Kysely<Database>, id: string): Promise<UnitRow | undefined> {
  return db.selectFrom('unit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Those of the units that are at work. */
export async function activeUnits(db: Kysely<Database>, ids: readonly string[]): Promise<UnitRow[]> {
  return db.selectFrom('unit').selectAll().where(sql<boolean>`id = any (${ids}::uuid[])`).where('active', '=', true).execute();
}

export async function insertUnit(db: Kysely<Database>, unit: Insertable<Database['unit']>): Promise<UnitRow> {
  return db.insertInto('unit').values(unit).returningAll().executeTakeFirstOrThrow();
}

export async function changeUnit(db: Kysely<Database>, { id, version }: UnitRow, set: Updateable<Database['unit']>): Promise<UnitRow> {
  return db.updateTable('unit').set({ ...set, version: version + 1 }).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

/** Whether open matters are the unit's or offered to it, wherever they are; and whether the routing table names it. */
export async function duesOf(db: Kysely<Database>, id: string): Promise<{ matters: boolean; routes: boolean }> {
  const { rows } = await sql<{ matters: boolean; routes: boolean }>`
    select unit_owns_open_matters(${id}) as matters, exists (select from route where unit_id = ${id}) as routes`.execute(db);
  return rows[0]!;
}

/** Centres at work in an area and above it, the nearest first, with the names of their areas. */
export async function centresNear(db: Kysely<Database>, area: string) {
  const codes = [...ancestorsOf(area), area];
  return db
    .selectFrom('unit')
    .innerJoin('area', 'area.code', 'unit.area')
    .selectAll('unit')
    .select('area.name as area_name')
    .where('unit.kind', '=', 'centre')
    .where('unit.active', '=', true)
    .where(sql<boolean>`unit.area = any (${codes}::text[])`)
    .orderBy(sql`length(unit.area)`, 'desc')
    .orderBy('unit.id')
    .execute();
}

/** The unit at work that answers for a village: its committee, else any other unit there. */
export async function unitOfVillage(db: Kysely<Database>, village: string): Promise<UnitRow | undefined> {
  return db.selectFrom('unit').selectAll().where('area', '=', village).where('active', '=', true).orderBy(sql`kind <> 'village'`).orderBy('id').limit(1).executeTakeFirst();
}

export async function officersOf(db: Kysely<Database>, unitId: string) {
  return db.selectFrom('unit_officer').select(['person_id as personId', 'head']).where('unit_id', '=', unitId).orderBy('head', 'desc').orderBy('person_id').execute();
}

export async function putOfficer(db: Kysely<Database>, unitId: string, personId: string, head: boolean): Promise<void> {
  await db.insertInto('unit_officer').values({ unit_id: unitId, person_id: personId, head }).onConflict((conflict) => conflict.columns(['unit_id', 'person_id']).doUpdateSet({ head })).execute();
}

/** Takes an officer out; false when they weren't in. */
export async function dropOfficer(db: Kysely<Database>, unitId: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('unit_officer').where('unit_id', '=', unitId).where('person_id', '=', personId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whether open matters of the unit are in the hands of a person, wherever they are. */
export async function handlesForUnit(db: Kysely<Database>, unitId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ handles: boolean }>`select officer_handles_open_matters(${unitId}, ${personId}) as handles`.execute(db);
  return rows[0]!.handles;
}
