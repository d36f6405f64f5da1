import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const answerMatter = handle(casework.matters.answer)((context) => {
  const { id, answer } = context.input;
  return act(context, id, 'answer', () => ({ set: { answer, answered_at: context.now, rating: null, rating_comment: null }, clocks: 'answered', note: answer }));
});
