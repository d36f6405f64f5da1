import { casework } from '@gongzhi/contracts/casework';
import { declineTransfer as decline } from '@gongzhi/domain/casework';
import { custodyOf } from '../custody/custody-of.ts';
import { handle } from '../handle.ts';
import { refuseAs } from '../matters/act.ts';
import { endTransfer } from './end-transfer.ts';

export const declineTransfer = handle(casework.transfers.decline)((context) =>
  endTransfer(context, 'decline_transfer', async (loaded) => {
    const { input } = context;
    const decision = decline(await custodyOf(context, loaded), loaded.matter.pending_unit_id as string, input.reason);
    return decision.ok ? input.reason : refuseAs(context, decision.refusal, decision.details);
  }),
);
