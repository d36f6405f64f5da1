import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { AttendanceRow, SessionRow } from './session-of.ts';

type Of = Pick<DisputeRow, 'county' | 'id'>;

/** Sessions of a dispute in the order they take place, each with who is asked to it. */
export async function sessionsOf(db: Kysely<Database>, dispute: Of): Promise<{ row: SessionRow; attendance: AttendanceRow[] }[]> {
  const rows = await db.selectFrom('session').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).orderBy('starts_at').orderBy('id').execute();
  const attendance = Map.groupBy(await attendanceOfAll(db, dispute), (line) => line.session_id);
  return rows.map((row) => ({ row, attendance: attendance.get(row.id) ?? [] }));
}

/** One session of a dispute. */
export async function findSession(db: Kysely<Database>, dispute: Of, id: string): Promise<{ row: SessionRow; attendance: AttendanceRow[] } | undefined> {
  const row = await db.selectFrom('session').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('id', '=', id).executeTakeFirst();
  return row && { row, attendance: await attendanceOfAll(db, dispute, id) };
}

/** Who is asked, with the names parties and mediators have now. */
async function attendanceOfAll(db: Kysely<Database>, dispute: Of, sessionId: string | null = null): Promise<AttendanceRow[]> {
  const { rows } = await sql<AttendanceRow>`
    select a.county, a.dispute_id, a.session_id, a.id, a.role, a.party_id, a.mediator_id, coalesce(p.name, m.name, a.name) as name, a.relation, a.contact, a.notified_at, a.reply, a.replied_at, a.attended,
      coalesce(p.person_id, m.person_id) as account
    from attendance a left join party p on p.county = a.county and p.dispute_id = a.dispute_id and p.id = a.party_id left join mediator m on m.county = a.county and m.id = a.mediator_id
    where a.county = ${dispute.county} and a.dispute_id = ${dispute.id} and (${sessionId}::uuid is null or a.session_id = ${sessionId}) order by a.session_id, array_position(array['party', 'mediator', 'invited'], a.role), p.side, p.id, m.id, a.id`.execute(db);
  return rows;
}

/** Changes a session. */
export async function updateSession(db: Kysely<Database>, { county, dispute_id, id }: SessionRow, set: Partial<SessionRow>): Promise<void> {
  await db.updateTable('session').set(set).where('county', '=', county).where('dispute_id', '=', dispute_id).where('id', '=', id).execute();
}

/** Ticks those who came; `others` says what the rest did: nothing known yet, or stayed away. */
export async function tickAttendance(db: Kysely<Database>, { county, dispute_id, id }: SessionRow, present: readonly string[], others: false | null): Promise<void> {
  await sql`update attendance set attended = case when id = any (${present}::uuid[]) then true else ${others}::boolean end
    where county = ${county} and dispute_id = ${dispute_id} and session_id = ${id}`.execute(db);
}

/** Puts on record what somebody asked replied; the last word counts. */
export async function noteReply(db: Kysely<Database>, { county, dispute_id, id }: SessionRow, { attendanceId, reply, at }: { attendanceId: string; reply: string; at: Date }): Promise<void> {
  await db.updateTable('attendance').set({ reply, replied_at: at }).where('county', '=', county).where('dispute_id', '=', dispute_id).where('session_id', '=', id).where('id', '=', attendanceId).execute();
}

/** Puts on record that somebody was told; the first time counts. */
export async function noteTold(db: Kysely<Database>, { county, dispute_id, id }: SessionRow, told: readonly string[], now: Date): Promise<void> {
  await sql`update attendance set notified_at = ${now} where county = ${county} and dispute_id = ${dispute_id} and session_id = ${id} and id = any (${told}::uuid[]) and notified_at is null`.execute(db);
}

/** A mediator in charge of a dispute, with the account when there is one. */
export interface InCharge {
  readonly id: string;
  readonly person_id: string | null;
}

/** Mediators in charge of a dispute. */
export async function mediatorsInCharge(db: Kysely<Database>, dispute: Of): Promise<InCharge[]> {
  const { rows } = await sql<InCharge>`select m.id, m.person_id from panel_member p join mediator m on m.county = p.county and m.id = p.mediator_id
    where p.county = ${dispute.county} and p.dispute_id = ${dispute.id} and p.state = 'in_charge' order by m.id`.execute(db);
  return rows;
}
