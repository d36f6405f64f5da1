import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from './matter-row.ts';

/** One matter within reach. */
export async function findMatter(db: Kysely<Database>, id: string): Promise<MatterRow | undefined> {
  return db.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirst();
}

/** One matter within reach, locked until COMMIT. */
export async function lockMatterRow(db: Kysely<Database>, id: string): Promise<MatterRow | undefined> {
  return db.selectFrom('matter').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
