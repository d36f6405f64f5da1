import { casework } from '@gongzhi/contracts/casework';
import { settleFollowUp } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { act, refuseAs } from './act.ts';

export const rateMatter = handle(casework.matters.rate)((context) =>
  act(context, context.input.id, 'rate', ({ matter, state }) => {
    const { rating, comment } = context.input;
    const settled = settleFollowUp({ rating: rating as 1, ratedBefore: state.rating !== null, reopenings: state.reopenings, handler: matter.handler_id });
    if (!settled.ok) return refuseAs(context, settled.refusal, settled.details);
    const { then } = settled.outcome;
    return {
      set: { rating, rating_comment: comment ?? null }, note: comment,
      detail: { rating, then, ...('escalate' in settled.outcome ? { escalate: settled.outcome.escalate } : {}) },
    };
  }),
);
