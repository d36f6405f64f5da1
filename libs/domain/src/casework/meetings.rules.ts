/** What can be done with a joint meeting (联席会议), and when. */
import { grant, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';

export type MeetingAct = 'set_agenda' | 'record_attendance' | 'record_minutes' | 'decide' | 'close' | 'cancel';
export type HeldMeeting = Readonly<{ state: 'scheduled' | 'closed' | 'cancelled'; startsAt: Date; attendanceRecorded: boolean; minutesWritten: boolean; decisions: number }>;
export type MeetingRefusal = 'MEETING_ENDED' | 'MEETING_NOT_BEGUN' | 'MINUTES_REQUIRED' | 'MEETING_HAS_DECISIONS';

/** Acts that belong to the meeting itself: not before it begins. */
const duringOrAfter: readonly MeetingAct[] = ['record_attendance', 'record_minutes', 'decide'];

/** A meeting is prepared, held and closed; it is closed with attendance and minutes, and cancelled only while nothing was decided. */
export function mayDoInMeeting(meeting: HeldMeeting, act: MeetingAct, now: Date): Decision<object, MeetingRefusal> {
  if (meeting.state !== 'scheduled') return refuse('MEETING_ENDED');
  if (duringOrAfter.includes(act) && now < meeting.startsAt) return refuse('MEETING_NOT_BEGUN');
  if (act === 'close' && !(meeting.attendanceRecorded && meeting.minutesWritten)) return refuse('MINUTES_REQUIRED');
  if (act === 'cancel' && meeting.decisions > 0) return refuse('MEETING_HAS_DECISIONS');
  return grant();
}
