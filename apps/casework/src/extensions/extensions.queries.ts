import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { After } from '../paging/by-moment.ts';

/** Requests within reach that wait for a decision, with clock and matter, the oldest first, one more than asked for. */
export async function listPendingExtensions(db: Kysely<Database>, area: string | undefined, after: After | undefined, limit: number) {
  let query = db
    .selectFrom('clock_extension as e')
    .innerJoin('clock as c', (join) => join.onRef('c.county', '=', 'e.county').onRef('c.matter_id', '=', 'e.matter_id').onRef('c.id', '=', 'e.clock_id'))
    .innerJoin('matter as m', (join) => join.onRef('m.county', '=', 'e.county').onRef('m.id', '=', 'e.matter_id'))
    .leftJoin('area as a', 'a.code', 'm.area')
    .select(['e.id', 'e.amount', 'e.unit', 'e.reason', 'e.requested_by', 'e.requested_at', 'c.kind as clock', 'c.due_at', 'm.id as matter_id', 'm.code', 'm.title', 'm.area', 'a.name as area_name', 'm.unit_id', 'm.version'])
    .where('e.state', '=', 'pending')
    .where('c.stopped_at', 'is', null)
    .orderBy('e.requested_at')
    .orderBy('e.id')
    .limit(limit + 1);
  if (area) query = query.where(sql<boolean>`m.area ^@ ${area}`);
  if (after) query = query.where(sql<boolean>`(e.requested_at, e.id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query.execute();
}
