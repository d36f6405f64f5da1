import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

/** Every round of mediation a matter has had, and whether it ended. */
export async function roundsOf(db: Kysely<Database>, matterId: string) {
  return db.selectFrom('dispute').select(['id', 'ended_at']).where('matter_id', '=', matterId).execute();
}

/** The dispute of a matter in which mediation goes on, locked until COMMIT. */
export async function lockOpenDisputeOf(db: Kysely<Database>, matterId: string): Promise<DisputeRow | undefined> {
  return db.selectFrom('dispute').selectAll().where('matter_id', '=', matterId).where('ended_at', 'is', null).forNoKeyUpdate().executeTakeFirst();
}
