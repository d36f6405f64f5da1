import { ancestorsOf } from '@gongzhi/domain/areas';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from './matter-row.ts';

/** One matter within reach. */
export async function findMatter(db: Kysely<Database>, id: string): Promise<MatterRow | undefined> {
  return db.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirst();
}

/** One matter within reach, locked until COMMIT. */
export async function lockMatterRow(db: Kysely<Database>, id: string): Promise<MatterRow | undefined> {
  return db.selectFrom('matter').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** A category of the catalogue. */
export async function findCategory(db: Kysely<Database>, code: string): Promise<{ kind: string } | undefined> {
  return db.selectFrom('category').select('kind').where('code', '=', code).executeTakeFirst();
}

/** A unit that can be given work. */
export async function findActiveUnit(db: Kysely<Database>, id: string): Promise<{ id: string } | undefined> {
  return db.selectFrom('unit').select('id').where('id', '=', id).where('active', '=', true).executeTakeFirst();
}

/**
 * The unit that answers for a matter until another has taken it over (首接负责): the one that received it, else the centre of the smallest area
 * around it that has one. A unit it accuses is passed over.
 */
export async function firstContactUnit(db: Kysely<Database>, matter: MatterRow): Promise<string | undefined> {
  const areas = [matter.area, ...ancestorsOf(matter.area)];
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('active', '=', true)
    .where(sql<boolean>`id <> all (${matter.accused_units}::uuid[])`)
    .where(sql<boolean>`(id = any (${matter.involved_units}::uuid[]) or (kind = 'centre' and area = any (${areas}::text[])))`)
    .orderBy(sql`id = any (${matter.involved_units}::uuid[])`, 'desc')
    .orderBy(sql`length(area)`, 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return unit?.id;
}
