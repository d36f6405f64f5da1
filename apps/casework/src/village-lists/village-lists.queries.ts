import type { ListKind } from '@gongzhi/contracts/casework';
import { ancestorsOf } from '@gongzhi/domain/areas';
import type { ListEntry } from '@gongzhi/domain/casework';
import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export type VillageListRow = Selectable<Database['village_list']>;
export type EntryRow = Selectable<Database['village_list_entry']>;

/** The last version published for an area and a year. */
export async function lastVersion(db: Kysely<Database>, area: string, year: number): Promise<number> {
  const row = await db.selectFrom('village_list').select('version').where('area', '=', area).where('year', '=', year).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row?.version ?? 0;
}

/** Writes a version; false when somebody else has just published the same one. */
export async function insertLists(db: Kysely<Database>, lists: Insertable<Database['village_list']>, entries: readonly Insertable<Database['village_list_entry']>[]): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('village_list').values(lists).onConflict((conflict) => conflict.columns(['area', 'year', 'version']).doNothing()).executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return false;
  await db.insertInto('village_list_entry').values(entries).execute();
  return true;
}

/** The lists that hold in an area: those of the nearest area that published for the year, in its last version unless one is named. */
export async function listsFor(db: Kysely<Database>, area: string, year: number, version?: number): Promise<VillageListRow | undefined> {
  const codes = [...ancestorsOf(area), area];
  const query = db.selectFrom('village_list').selectAll().where(sql<boolean>`area = any (${codes}::text[])`).where('year', '=', year);
  return (version === undefined ? query : query.where('version', '=', version)).orderBy(sql`length(area)`, 'desc').orderBy('version', 'desc').limit(1).executeTakeFirst();
}

export async function entriesOf(db: Kysely<Database>, { area, year, version }: VillageListRow): Promise<EntryRow[]> {
  return db.selectFrom('village_list_entry').selectAll().where('area', '=', area).where('year', '=', year).where('version', '=', version).orderBy('list').orderBy('code').execute();
}

/** The entries in force for a village, as the rule reads them. */
export async function entriesInForce(db: Kysely<Database>, village: string, year: number): Promise<ListEntry[]> {
  const lists = await listsFor(db, village, year);
  const rows = lists ? await entriesOf(db, lists) : [];
  return rows.map((row) => ({
    id: `${row.area}/${row.year}/${row.version}/${row.code}`, year: row.year, area: row.area, list: row.list as ListKind, code: row.code,
    title: { 'zh-CN': row.title_zh, en: row.title_en }, keywords: row.keywords,
  }));
}
