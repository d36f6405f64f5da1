import { casework } from '@gongzhi/contracts/casework';
import { mayDoInMeeting, type MeetingAct } from '@gongzhi/domain/casework';
import { covers } from '@gongzhi/platform';
import type { Updateable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';
import { refuseAs } from '../matters/act.ts';
import { meetingOf, summaryOf } from './meeting-of.ts';
import { changeMeeting, lockMeeting, partsOf, type MeetingRow } from './meetings.queries.ts';

/** A meeting with its parts, locked for a change. */
export interface LoadedMeeting {
  readonly meeting: MeetingRow;
  readonly parts: Awaited<ReturnType<typeof partsOf>>;
}

/**
 * One act of whoever holds a meeting: load and lock it, ask the rule, change it, announce it, and show it as it is now.
 *
 * @param change writes the parts and returns the columns to set; may refuse
 */
export async function actInMeeting(context: Context, act: MeetingAct, change: (loaded: LoadedMeeting) => Promise<Updateable<Database['meeting']>> | Updateable<Database['meeting']>) {
  const { input, db, now, scope } = context;
  const meeting = await lockMeeting(db, input.id);
  if (!meeting || !covers(scope, meeting.area)) return context.refuse('NOT_FOUND');
  context.expectVersion(meeting.version);
  const parts = await partsOf(db, meeting);
  const held = { state: summaryOf(meeting).state, startsAt: meeting.starts_at, attendanceRecorded: parts.attendance.length > 0, minutesWritten: meeting.minutes !== null, decisions: parts.decisions.length };
  const decision = mayDoInMeeting(held, act, now);
  if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
  const row = await changeMeeting(db, meeting, await change({ meeting, parts }));
  announceMeeting(context, row);
  return meetingOf(db, row);
}

/** Announces a meeting to those called to it and to its area. */
export function announceMeeting({ emit, target }: Pick<Context, 'emit' | 'target'>, row: MeetingRow): void {
  const { id, area, state, startsAt, unitIds } = summaryOf(row);
  target(`meetings/${id}`, area);
  emit(casework.meetings.changed, { id, area, units: unitIds, state, startsAt });
}
