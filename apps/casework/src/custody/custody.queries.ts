import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';

type OfMatter = Pick<MatterRow, 'county' | 'id'>;

/** A unit that still works. */
export async function findActiveUnit(db: Kysely<Database>, id: string) {
  return db.selectFrom('unit').select(['id', 'area', 'kind']).where('id', '=', id).where('active', '=', true).executeTakeFirst();
}

/** The units that read or support a matter. */
export async function unitPartsOf(db: Kysely<Database>, matter: OfMatter) {
  return db.selectFrom('matter_unit').selectAll().where('county', '=', matter.county).where('matter_id', '=', matter.id).orderBy('since').execute();
}

/** Makes a unit a reader of a matter, unless it has a part in it already. */
export async function addReader(db: Kysely<Database>, matter: OfMatter, unitId: string, since: Date): Promise<void> {
  await db
    .insertInto('matter_unit')
    .values({ county: matter.county, matter_id: matter.id, unit_id: unitId, part: 'reader', since })
    .onConflict((conflict) => conflict.columns(['county', 'matter_id', 'unit_id']).doNothing())
    .execute();
}

/** Takes a unit that has nothing more to do with a matter out of its readers. */
export async function releaseUnit(db: Kysely<Database>, matter: OfMatter, unitId: string): Promise<void> {
  await sql`select release_unit(${matter.county}, ${matter.id}, ${unitId})`.execute(db);
}
