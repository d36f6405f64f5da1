import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { actInMeeting } from './change-meeting.ts';

export const cancelMeeting = handle(casework.meetings.cancel)((context) => actInMeeting(context, 'cancel', () => ({ state: 'cancelled', ended_at: context.now })));
