import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';

/** How many supervision orders' clocks still run on a matter; the clocks, because the task may lie out of the actor's reach. */
export async function countOpenOrders(db: Kysely<Database>, { county, id }: Pick<MatterRow, 'county' | 'id'>): Promise<number> {
  const clocks = await db.selectFrom('clock').select('id').where('county', '=', county).where('matter_id', '=', id).where('kind', '=', 'supervision').where('stopped_at', 'is', null).execute();
  return clocks.length;
}
