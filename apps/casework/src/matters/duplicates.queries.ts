import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from './matter-row.ts';

export type Candidate = Pick<MatterRow, 'id' | 'code' | 'kind' | 'category' | 'area' | 'title' | 'description' | 'status' | 'received_at'>;

/** Matters looked at in each of the two ways below, so that a busy county costs no more than a quiet one. */
const limit = 300;
/** Days within which two reports can be of the same thing. */
const days = 90;

/**
 * Open matters within reach that may be the same as this one: the latest of its township, where it most likely is, and those of the county
 * that are due last, which are the latest as well. Both walk an index from its end and stop.
 */
export async function candidatesFor(db: Kysely<Database>, matter: Pick<MatterRow, 'id' | 'county' | 'township' | 'received_at'>): Promise<Candidate[]> {
  const columns = sql.raw('id, code, kind, category, area, title, left(description, 300) as description, status, received_at');
  const near = sql`received_at between ${matter.received_at}::timestamptz - make_interval(days => ${days}) and ${matter.received_at}::timestamptz + make_interval(days => ${days})`;
  const { rows } = await sql<Candidate>`
    select distinct on (id) id, code, kind, category, area, title, description, status, received_at from (
      (select ${columns}, ended_at from matter where township = ${matter.township} order by id desc limit ${limit})
      union all
      (select ${columns}, ended_at from matter where county = ${matter.county} and ended_at is null order by due_at desc, id desc limit ${limit})
    ) as recent
    where ended_at is null and status not in ('answered', 'following_up') and id <> ${matter.id} and ${near}`.execute(db);
  return rows;
}
