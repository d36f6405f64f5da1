import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { actInMeeting } from './change-meeting.ts';

export const closeMeeting = handle(casework.meetings.close)((context) => actInMeeting(context, 'close', () => ({ state: 'closed', ended_at: context.now })));
