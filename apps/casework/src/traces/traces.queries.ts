import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';

export interface TraceLine {
  readonly trace_id: string;
  readonly operation: string;
  readonly at: Date;
  readonly roles: string;
}

/** A matter within reach by its code or id. */
export async function findMatterKey(db: Kysely<Database>, by: { code: string } | { id: string }): Promise<{ id: string; code: string; area: string } | undefined> {
  const matter = db.selectFrom('matter').select(['id', 'code', 'area']);
  return ('code' in by ? matter.where('code', '=', by.code) : matter.where('id', '=', by.id)).executeTakeFirst();
}

/**
 * Traces that read or changed a matter, newest first: of people's operations from the audit record, of the service's own work from the events
 * it announced. The outbox forgets published events after its retention; the audit record does not.
 */
export async function tracesOf(db: Kysely<Database>, id: string, limit: number): Promise<TraceLine[]> {
  const target = `matters/${id}`;
  const { rows } = await sql<TraceLine>`
    with audited as (select trace_id, operation, at, roles from platform.audit where target = ${target} and trace_id is not null),
    announced as (select split_part(envelope::json ->> 'traceparent', '-', 2) as trace_id, envelope::json ->> 'type' as operation, created_at as at, '' as roles
      from platform.outbox where aggregate = ${target} and envelope::json ->> 'traceparent' is not null)
    select * from audited union all select * from announced where trace_id not in (select trace_id from audited) order by at desc limit ${limit}`.execute(db);
  return rows;
}
