import type { Alert, Meeting, Status } from '@gongzhi/contracts/casework';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { partsOf, type MeetingRow } from './meetings.queries.ts';

/** A meeting as a list shows it. */
export function summaryOf(row: MeetingRow) {
  const { id, area, title, place, starts_at, state, unit_ids, version } = row;
  return { id, area, title, place, startsAt: starts_at.toISOString(), state: state as Meeting['state'], unitIds: unit_ids, version };
}

/** A matter on an agenda, or proposed for one. */
export function itemOf(row: { matter_id: string; code: string; title: string | null; status: string | null; alert: string | null }) {
  return { matterId: row.matter_id, code: row.code, title: row.title, status: row.status as Status | null, alert: row.alert as Alert | null };
}

/** A meeting with its agenda, attendance and decisions. */
export async function meetingOf(db: Kysely<Database>, row: MeetingRow): Promise<Meeting> {
  const { agenda, attendance, decisions } = await partsOf(db, row);
  return {
    ...summaryOf(row),
    minutes: row.minutes,
    endedAt: row.ended_at?.toISOString() ?? null,
    agenda: agenda.map(itemOf),
    attendance: attendance.map(({ unit_id, present, person_ids }) => ({ unitId: unit_id, present, personIds: person_ids })),
    decisions: decisions.map(({ id, what, unit_id, due_at, matter_id, task_id }) => ({ id, what, unitId: unit_id, dueAt: due_at.toISOString(), matterId: matter_id, taskId: task_id })),
  };
}
