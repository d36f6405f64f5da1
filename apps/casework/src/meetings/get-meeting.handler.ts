import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { meetingOf } from './meeting-of.ts';
import { findMeeting } from './meetings.queries.ts';

export const getMeeting = handle(casework.meetings.get)(async ({ input, db, refuse, target }) => {
  const row = (await findMeeting(db, input.id)) ?? refuse('NOT_FOUND');
  target(`meetings/${row.id}`, row.area);
  return meetingOf(db, row);
});
