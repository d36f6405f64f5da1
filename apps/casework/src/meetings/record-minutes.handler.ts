import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { actInMeeting } from './change-meeting.ts';

export const recordMinutes = handle(casework.meetings.recordMinutes)((context) => actInMeeting(context, 'record_minutes', () => ({ minutes: context.input.minutes })));
