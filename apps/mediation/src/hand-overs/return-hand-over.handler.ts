import { mediation, type DisputeStatus } from '@gongzhi/contracts/mediation';
import { statusAfterReturn } from '@gongzhi/domain/mediation';
import { handle } from '../handle.ts';
import { stepHandOver } from './step-hand-over.ts';

export const returnHandOver = handle(mediation.handOvers.returnBack)((context) => {
  const { input: { reason }, now } = context;
  return stepHandOver(context, context.input, 'return_hand_over', 'return', ({ direction, institution }, dispute) => {
    const status = dispute.status as DisputeStatus;
    const next = statusAfterReturn(direction as 'in', status);
    return { handOver: { result: reason, result_at: now }, next, note: reason, ...(next === status ? {} : { set: { divert_to: institution } }) };
  });
});
