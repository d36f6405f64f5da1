import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { stepHandOver } from './step-hand-over.ts';

export const recordHandOverResult = handle(mediation.handOvers.recordResult)((context) => {
  const { input: { result, words }, now } = context;
  return stepHandOver(context, context.input, 'record_hand_over_result', result === 'resolved' ? 'resolve' : 'fail', () => ({ handOver: { result: words, result_at: now }, note: words }));
});
