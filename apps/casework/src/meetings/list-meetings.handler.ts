import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { afterOf, pageByMoment } from '../paging/by-moment.ts';
import { summaryOf } from './meeting-of.ts';
import { listMeetings as selectMeetings } from './meetings.queries.ts';

export const listMeetings = handle(casework.meetings.list)(async (context) => {
  const { area, state, limit } = context.input;
  const rows = await selectMeetings(context.db, { area, state }, afterOf(context), limit);
  return pageByMoment(context, rows, (row) => ({ at: row.starts_at, id: row.id }), summaryOf);
});
