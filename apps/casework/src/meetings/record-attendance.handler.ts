import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { actInMeeting } from './change-meeting.ts';
import { putAttendance } from './meetings.queries.ts';

export const recordAttendance = handle(casework.meetings.recordAttendance)((context) =>
  actInMeeting(context, 'record_attendance', async ({ meeting }) => {
    const attendance = [...new Map(context.input.attendance.map((line) => [line.unitId, line])).values()];
    const stranger = attendance.find(({ unitId }) => !meeting.unit_ids.includes(unitId));
    if (stranger) context.refuse('UNIT_NOT_CALLED', { unitId: stranger.unitId });
    await putAttendance(context.db, meeting, attendance);
    return {};
  }),
);
