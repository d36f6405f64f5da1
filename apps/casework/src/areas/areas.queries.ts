import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export type AreaRow = Selectable<Database['area']> & { has_parts: boolean };
export type AreaChangeRow = Selectable<Database['area_change']>;

/** How many rows a list of areas has at most; no area has more children. */
const listLimit = 2_000;

const selectAreas = (db: Kysely<Database>) =>
  db.selectFrom('area').selectAll('area').select(sql<boolean>`exists (select from area part where part.parent = area.code and part.valid_to is null)`.as('has_parts'));

/** Children of an area, or the provinces. */
export async function listChildren(db: Kysely<Database>, parent: string | undefined, ended: boolean): Promise<AreaRow[]> {
  let query = selectAreas(db).orderBy('code').limit(listLimit);
  query = parent === undefined ? query.where('parent', 'is', null) : query.where('parent', '=', parent);
  if (!ended) query = query.where('valid_to', 'is', null);
  return query.execute();
}

/** Those of the codes that exist, in the order of their codes: an area's ancestors come before it. */
export async function findAreas(db: Kysely<Database>, codes: readonly string[]): Promise<AreaRow[]> {
  return selectAreas(db).where(sql<boolean>`code = any (${codes}::text[])`).orderBy('code').execute();
}

/** The same, locked until COMMIT against other changes. */
export async function lockAreas(db: Kysely<Database>, codes: readonly string[]): Promise<AreaRow[]> {
  return selectAreas(db).where(sql<boolean>`code = any (${codes}::text[])`).orderBy('code').forUpdate('area').execute();
}

/** Living areas by the beginning of their code. */
export async function searchByCode(db: Kysely<Database>, prefix: string, within: string, limit: number): Promise<AreaRow[]> {
  return inside(selectAreas(db), 'code', prefix).where('code', '>=', within).where('code', '<', after(within)).where('valid_to', 'is', null).orderBy('code').limit(limit).execute();
}

/** Living areas by the beginning of their name, or inside an area by any part of it. */
export async function searchByName(db: Kysely<Database>, words: string, within: string, limit: number): Promise<AreaRow[]> {
  const living = selectAreas(db).where('valid_to', 'is', null).where('code', '>=', within).where('code', '<', after(within));
  const anyPart = within.length >= 6;
  const found = anyPart ? living.where(sql<boolean>`strpos(name, ${words}) > 0`) : inside(living, 'name', words);
  return found.orderBy(anyPart ? 'code' : 'name').limit(limit).execute();
}

/** A range instead of LIKE, so that the index serves whatever the pattern is. */
function inside<Query extends ReturnType<typeof selectAreas>>(query: Query, column: 'code' | 'name', prefix: string): Query {
  return query.where(column, '>=', prefix).where(column, '<', after(prefix)) as Query;
}

/** The first text after all that begin so: databases here are sorted by code point. */
const after = (prefix: string): string => `${prefix}\u{10ffff}`;

/** Earlier names of an area, oldest first. */
export async function formerNames(db: Kysely<Database>, code: string) {
  return db.selectFrom('area_former_name').select(['name', 'valid_from as validFrom', 'valid_to as validTo']).where('area', '=', code).orderBy('valid_from').execute();
}

/** Changes recorded in a county, oldest first. */
export async function changesIn(db: Kysely<Database>, county: string): Promise<AreaChangeRow[]> {
  return db.selectFrom('area_change').selectAll().where('county', '=', county).orderBy('effective_on').orderBy('id').execute();
}
