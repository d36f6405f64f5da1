import { sql, type Insertable, type Kysely, type Selectable, type Updateable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { After } from '../paging/by-moment.ts';

export type MeetingRow = Selectable<Database['meeting']>;
type Key = Pick<MeetingRow, 'county' | 'id'>;

export async function insertMeeting(db: Kysely<Database>, meeting: Insertable<Database['meeting']>): Promise<MeetingRow> {
  return db.insertInto('meeting').values(meeting).returningAll().executeTakeFirstOrThrow();
}

/** A meeting within reach. */
export async function findMeeting(db: Kysely<Database>, id: string): Promise<MeetingRow | undefined> {
  return db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A meeting within reach, locked until COMMIT. */
export async function lockMeeting(db: Kysely<Database>, id: string): Promise<MeetingRow | undefined> {
  return db.selectFrom('meeting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function changeMeeting(db: Kysely<Database>, { county, id, version }: MeetingRow, set: Updateable<Database['meeting']>): Promise<MeetingRow> {
  return db.updateTable('meeting').set({ ...set, version: version + 1 }).where('county', '=', county).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

/** Meetings within reach, the latest first, one more than asked for. */
export async function listMeetings(db: Kysely<Database>, filter: { area?: string | undefined; state?: string | undefined }, after: After | undefined, limit: number): Promise<MeetingRow[]> {
  let query = db.selectFrom('meeting').selectAll().orderBy('starts_at', 'desc').orderBy('id', 'desc').limit(limit + 1);
  if (filter.area) query = query.where('area', '>=', filter.area).where('area', '<', `${filter.area}:`);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (after) query = query.where(sql<boolean>`(starts_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query.execute();
}

/** Agenda with what the reader may see of its matters, attendance, and decisions. */
export async function partsOf(db: Kysely<Database>, { county, id }: Key) {
  const agenda = await db
    .selectFrom('meeting_item as i')
    .leftJoin('matter as m', (join) => join.onRef('m.county', '=', 'i.county').onRef('m.id', '=', 'i.matter_id'))
    .select(['i.matter_id', 'i.code', 'm.title', 'm.status', 'm.alert'])
    .where('i.county', '=', county)
    .where('i.meeting_id', '=', id)
    .orderBy('i.position')
    .execute();
  const attendance = await db.selectFrom('meeting_attendance').select(['unit_id', 'present', 'person_ids']).where('county', '=', county).where('meeting_id', '=', id).orderBy('unit_id').execute();
  const decisions = await db.selectFrom('meeting_decision').selectAll().where('county', '=', county).where('meeting_id', '=', id).orderBy('id').execute();
  return { agenda, attendance, decisions };
}

/** Open matters of an area among those named. */
export async function openMatters(db: Kysely<Database>, county: string, area: string, ids: readonly string[]) {
  return db.selectFrom('matter').select(['id', 'code']).where('county', '=', county).where(sql<boolean>`id = any (${ids}::uuid[])`).where(sql<boolean>`area ^@ ${area}`).where('ended_at', 'is', null).execute();
}

export async function replaceAgenda(db: Kysely<Database>, { county, id }: Key, items: readonly { id: string; code: string }[]): Promise<void> {
  await db.deleteFrom('meeting_item').where('county', '=', county).where('meeting_id', '=', id).execute();
  const rows = items.map((item, position) => ({ county, meeting_id: id, matter_id: item.id, code: item.code, position }));
  if (rows.length) await db.insertInto('meeting_item').values(rows).execute();
}

export async function putAttendance(db: Kysely<Database>, { county, id }: Key, attendance: readonly { unitId: string; present: boolean; personIds: string[] }[]): Promise<void> {
  await db
    .insertInto('meeting_attendance')
    .values(attendance.map(({ unitId, present, personIds }) => ({ county, meeting_id: id, unit_id: unitId, present, person_ids: personIds })))
    .onConflict((conflict) => conflict.columns(['county', 'meeting_id', 'unit_id']).doUpdateSet((row) => ({ present: row.ref('excluded.present'), person_ids: row.ref('excluded.person_ids') })))
    .execute();
}

export async function insertDecision(db: Kysely<Database>, decision: Insertable<Database['meeting_decision']>): Promise<void> {
  await db.insertInto('meeting_decision').values(decision).execute();
}

/** Open matters of an area that ask for a meeting, each with the weightiest reason; those most overdue first. */
export async function candidatesIn(db: Kysely<Database>, county: string, area: string, limit: number) {
  return db
    .selectFrom('matter as m')
    .select(['m.id as matter_id', 'm.code', 'm.title', 'm.status', 'm.alert'])
    .select(sql<'ownership_disputed' | 'overdue' | 'due_soon' | 'joint_handling'>`case when m.status = 'ownership_disputed' then 'ownership_disputed' when m.alert = 'red' then 'overdue' when m.alert = 'yellow' then 'due_soon' else 'joint_handling' end`.as('reason'))
    .where('m.county', '=', county)
    .where('m.ended_at', 'is', null)
    .where(sql<boolean>`m.area ^@ ${area}`)
    .where((matter) => matter.or([
      matter('m.status', '=', 'ownership_disputed'),
      matter('m.alert', 'in', ['red', 'yellow']),
      matter.exists(matter.selectFrom('matter_unit as u').select('u.unit_id').whereRef('u.county', '=', 'm.county').whereRef('u.matter_id', '=', 'm.id').where('u.part', '=', 'support')),
    ]))
    .orderBy('m.due_at')
    .orderBy('m.id')
    .limit(limit)
    .execute();
}
