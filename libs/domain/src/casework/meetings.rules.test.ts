import { describe, expect, test } from '@jest/globals';
import { mayDoInMeeting, type HeldMeeting, type MeetingAct } from './meetings.rules.ts';

const startsAt = new Date('2026-03-05T06:00:00Z');
const later = new Date('2026-03-05T07:00:00Z');
const meeting = (more: Partial<HeldMeeting> = {}): HeldMeeting => ({ state: 'scheduled', startsAt, attendanceRecorded: false, minutesWritten: false, decisions: 0, ...more });
const acts: MeetingAct[] = ['set_agenda', 'record_attendance', 'record_minutes', 'decide', 'close', 'cancel'];

describe('a joint meeting', () => {
  test('before it begins it has an agenda, and can be cancelled; nothing was said yet', () => {
    const before = new Date('2026-03-05T05:59:59Z');
    expect(acts.filter((act) => mayDoInMeeting(meeting(), act, before).ok)).toEqual(['set_agenda', 'cancel']);
    expect(mayDoInMeeting(meeting(), 'decide', before)).toMatchObject({ refusal: 'MEETING_NOT_BEGUN' });
  });

  test('it is closed with attendance and minutes', () => {
    expect(mayDoInMeeting(meeting({ attendanceRecorded: true }), 'close', later)).toMatchObject({ refusal: 'MINUTES_REQUIRED' });
    expect(mayDoInMeeting(meeting({ minutesWritten: true }), 'close', later)).toMatchObject({ refusal: 'MINUTES_REQUIRED' });
    expect(mayDoInMeeting(meeting({ attendanceRecorded: true, minutesWritten: true }), 'close', later).ok).toBe(true);
  });

  test('with a decision it cannot be cancelled any more', () => {
    expect(mayDoInMeeting(meeting({ decisions: 1 }), 'cancel', later)).toMatchObject({ refusal: 'MEETING_HAS_DECISIONS' });
  });

  test.each(['closed', 'cancelled'] as const)('%s, nothing can be done', (state) => {
    for (const act of acts) expect(mayDoInMeeting(meeting({ state }), act, later)).toMatchObject({ refusal: 'MEETING_ENDED' });
  });
});
