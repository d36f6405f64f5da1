import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { actInMeeting } from './change-meeting.ts';
import { openMatters, replaceAgenda } from './meetings.queries.ts';

export const setAgenda = handle(casework.meetings.setAgenda)((context) =>
  actInMeeting(context, 'set_agenda', async ({ meeting, parts }) => {
    const { matterIds } = context.input;
    const open = new Map((await openMatters(context.db, meeting.county, meeting.area, matterIds)).map((matter) => [matter.id, matter]));
    // What is on the agenda already may stay though it has ended since.
    const items = matterIds.map((id) => open.get(id) ?? parts.agenda.find(({ matter_id }) => matter_id === id) ?? context.refuse('MATTER_NOT_FOR_MEETING', { matterId: id }));
    await replaceAgenda(context.db, meeting, items.map((item, index) => ({ id: matterIds[index]!, code: item.code })));
    return {};
  }),
);
