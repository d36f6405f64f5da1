import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';
import { mediationAgreed, mediationFailed } from './mediation-outcome.ts';

export const recordMediation = handle(casework.matters.recordMediation)((context) => {
  const { id, outcome, note } = context.input;
  if (outcome === 'agreed') return act(context, id, 'mediation_agreed', () => mediationAgreed(note, context.now));
  return act(context, id, 'mediation_failed', () => mediationFailed(note, context.now));
});
