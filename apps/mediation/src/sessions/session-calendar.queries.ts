import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { centreNameIn, mediatorNamesOf } from '../disputes/place-names.ts';
import type { Key } from '../paging/keyset.ts';
import type { SessionRow } from './session-of.ts';

export interface CalendarQuery {
  readonly from: Date;
  readonly to: Date;
  readonly centreId?: string | undefined;
  readonly mediatorId?: string | undefined;
  /** Account of somebody asked, as party or mediator. */
  readonly person?: string | undefined;
  readonly after: Key | undefined;
  readonly limit: number;
}

type CalendarRow = SessionRow & { code: string; kind: string; title: string; centre_name: string; mediator_ids: string[]; mediator_names: string[] };

/** Sessions within reach that begin in a time, in order; one more than asked for. Cancelled ones take nobody's time. */
export async function sessionsBetween(db: Kysely<Database>, query: CalendarQuery): Promise<CalendarRow[]> {
  const { from, to, centreId, mediatorId, person, after, limit } = query;
  const [afterStart, afterId] = after ?? [];
  const taking = sql`select b.county, b.dispute_id, b.session_id from booking b where b.ends_at >= ${from}`;
  const { rows } = await sql<CalendarRow>`
    select s.*, d.code, d.kind, d.title, ${centreNameIn('s.county', 's.centre_id')} as centre_name, asked.ids as mediator_ids, ${mediatorNamesOf('s.county', 'asked.ids')} as mediator_names
    from session s join dispute d on d.county = s.county and d.id = s.dispute_id
    cross join lateral (select array(select a.mediator_id from attendance a where a.county = s.county and a.dispute_id = s.dispute_id and a.session_id = s.id and a.role = 'mediator' order by 1) as ids) asked
    where s.starts_at >= ${from} and s.starts_at < ${to} and s.state <> 'cancelled'
      ${centreId ? sql`and s.centre_id = ${centreId}` : sql``}
      ${mediatorId ? sql`and (s.county, s.dispute_id, s.id) in (${taking} and b.kind = 'mediator' and b.subject = ${mediatorId})` : sql``}
      ${person ? sql`and (s.county, s.dispute_id, s.id) in (${taking} and (b.kind = 'party' and b.subject = ${person}
        or b.kind = 'mediator' and b.subject in (select m.id::text from mediator m where m.person_id = ${person})))` : sql``}
      ${after ? sql`and (s.starts_at, s.id) > (${afterStart}, ${afterId}::uuid)` : sql``}
    order by s.starts_at, s.id limit ${limit + 1}`.execute(db);
  return rows;
}
