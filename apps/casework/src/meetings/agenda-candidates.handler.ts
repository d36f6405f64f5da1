import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { itemOf } from './meeting-of.ts';
import { candidatesIn, findMeeting } from './meetings.queries.ts';

/** As many as a meeting can take up. */
const most = 50;

export const agendaCandidates = handle(casework.meetings.candidates)(async ({ input, db, refuse, target }) => {
  const meeting = (await findMeeting(db, input.id)) ?? refuse('NOT_FOUND');
  target(`meetings/${meeting.id}`, meeting.area);
  const rows = await candidatesIn(db, meeting.county, meeting.area, most);
  return { items: rows.map((row) => ({ ...itemOf(row), reason: row.reason })) };
});
