import { mediation } from '@gongzhi/contracts/mediation';
import { actOn } from '../disputes/act.ts';
import { disputeOf } from '../disputes/dispute-row.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { remediesTold, tellEnded } from '../endings/remedies-told.ts';
import { handle } from '../handle.ts';

export const closeUnwilling = handle(mediation.parties.closeUnwilling)(async (context) => {
  const row = await actOn(context, await loadDispute(context, context.input.id), 'close_unwilling', ({ dispute }) => ({
    clocks: 'ended', detail: { remedies: remediesTold(dispute).map(({ remedy }) => remedy) },
  }));
  tellEnded(context, row);
  return { ...disputeOf(row), remedies: remediesTold(row) };
});
