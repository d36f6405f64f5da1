import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const recordProgress = handle(casework.matters.recordProgress)((context) => {
  const { id, note, audience } = context.input;
  return act(context, id, 'record_progress', () => ({ note, internal: audience === 'staff' }));
});
