import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const recordMediation = handle(casework.matters.recordMediation)((context) => {
  const { id, outcome, note } = context.input;
  if (outcome === 'agreed') {
    return act(context, id, 'mediation_agreed', () => ({ set: { answer: note, answered_at: context.now, rating: null, rating_comment: null }, clocks: 'answered', note }));
  }
  return act(context, id, 'mediation_failed', () => ({ set: { handler_id: null, routed_at: context.now }, clocks: 'routed', note }));
});
