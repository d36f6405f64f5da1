import { casework } from '@gongzhi/contracts/casework';
import { mayHandleAgain, mayReceive } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { act, refuseAs } from './act.ts';
import { accusedOf } from './matter-row.ts';

export const claimMatter = handle(casework.matters.claim)((context) =>
  act(context, context.input.id, 'claim', ({ matter }) => {
    const { id: officer } = context.actor;
    const receivable = mayReceive(accusedOf(matter), { officer });
    if (!receivable.ok) return refuseAs(context, receivable.refusal);
    for (const former of matter.past_handlers) {
      const again = mayHandleAgain(former, officer);
      if (!again.ok) return refuseAs(context, again.refusal);
    }
    return { set: { handler_id: officer }, clocks: 'claimed' };
  }),
);
