import { sql, type Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

type Of = Pick<DisputeRow, 'county' | 'id'>;

/**
 * Sessions to come follow the panel: whoever left it is asked no longer and free at that time; a session that has no mediator left is for those
 * who are in charge now. One of them who has another session then is asked all the same: the calendar shows both, and what is moved is for them to say.
 *
 * @param left mediators who are in charge no longer
 */
export async function followPanel(db: Kysely<Database>, { county, id }: Of, left: readonly string[], inCharge: readonly string[]): Promise<void> {
  const toCome = sql`select s.id from session s where s.county = ${county} and s.dispute_id = ${id} and s.state = 'scheduled'`;
  if (left.length > 0) {
    await sql`delete from booking where county = ${county} and dispute_id = ${id} and kind = 'mediator' and subject = any (${left}::text[]) and session_id in (${toCome})`.execute(db);
    await sql`delete from attendance where county = ${county} and dispute_id = ${id} and mediator_id = any (${left}::uuid[]) and session_id in (${toCome})`.execute(db);
  }
  const { rows: bare } = await sql<{ id: string; starts_at: Date; ends_at: Date }>`select s.id, s.starts_at, s.ends_at from session s where s.id in (${toCome}) and s.county = ${county} and s.dispute_id = ${id}
    and not exists (select from attendance a where a.county = s.county and a.dispute_id = s.dispute_id and a.session_id = s.id and a.role = 'mediator')`.execute(db);
  const asked = bare.flatMap((session) => inCharge.map((mediatorId) => ({ ...session, mediatorId })));
  if (asked.length === 0) return;
  await db.insertInto('attendance').values(asked.map((one) => ({ county, dispute_id: id, session_id: one.id, id: newId(), role: 'mediator', mediator_id: one.mediatorId }))).execute();
  await db
    .insertInto('booking')
    .values(asked.map((one) => ({ county, dispute_id: id, session_id: one.id, kind: 'mediator', subject: one.mediatorId, starts_at: one.starts_at, ends_at: one.ends_at })))
    .onConflict((row) => row.doNothing())
    .execute();
}
