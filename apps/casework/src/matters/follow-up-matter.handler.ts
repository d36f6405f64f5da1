import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const followUpMatter = handle(casework.matters.followUp)((context) => {
  const { id, by, reached, note } = context.input;
  return act(context, id, 'follow_up', () => ({ note, detail: { by, reached } }));
});
