import type { DisputeStatus } from '@gongzhi/contracts/mediation';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';

/** Where mediation of a matter stands, by the last line of its timeline that mediation told. */
export async function mediationOf(db: Kysely<Database>, { county, id }: Pick<MatterRow, 'county' | 'id'>): Promise<{ disputeId: string; status: DisputeStatus; dueAt: string | null } | null> {
  const { rows } = await sql<{ disputeId: string; status: DisputeStatus; dueAt: string | null }>`
    select detail ->> 'dispute' as "disputeId", detail ->> 'status' as status, detail ->> 'dueAt' as "dueAt" from timeline
    where county = ${county} and matter_id = ${id} and detail ->> 'service' = 'mediation' and detail ? 'dispute' order by number desc nulls last, id desc limit 1`.execute(db);
  return rows[0] ?? null;
}
