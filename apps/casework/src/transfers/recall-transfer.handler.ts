import { casework } from '@gongzhi/contracts/casework';
import { recallTransfer as recall } from '@gongzhi/domain/casework';
import { custodyOf } from '../custody/custody-of.ts';
import { handle } from '../handle.ts';
import { refuseAs } from '../matters/act.ts';
import { endTransfer } from './end-transfer.ts';

export const recallTransfer = handle(casework.transfers.recall)((context) =>
  endTransfer(context, 'recall_transfer', async (loaded) => {
    const decision = recall(await custodyOf(context, loaded));
    return decision.ok ? context.input.reason : refuseAs(context, decision.refusal, decision.details);
  }),
);
