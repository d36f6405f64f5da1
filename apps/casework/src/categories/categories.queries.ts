import type { MatterKind } from '@gongzhi/contracts/casework';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

type CategoryRow = Selectable<Database['category']>;

/** A category as the contract shows it. */
export function categoryOf(row: CategoryRow) {
  return { code: row.code, kind: row.kind as MatterKind, name: { 'zh-CN': row.name_zh, en: row.name_en } };
}

/** The catalogue by code, of one kind of matter or all. */
export async function selectCategories(db: Kysely<Database>, kind: string | undefined): Promise<CategoryRow[]> {
  const query = db.selectFrom('category').selectAll().orderBy('kind').orderBy('code');
  return (kind ? query.where('kind', '=', kind) : query).execute();
}

export async function insertCategory(db: Kysely<Database>, row: CategoryRow): Promise<void> {
  await db.insertInto('category').values(row).execute();
}
