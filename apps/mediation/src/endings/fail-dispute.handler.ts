import { mediation } from '@gongzhi/contracts/mediation';
import { actOn } from '../disputes/act.ts';
import { disputeOf } from '../disputes/dispute-row.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { remediesTold, tellEnded } from './remedies-told.ts';

export const failDispute = handle(mediation.endings.fail)(async (context) => {
  const { id, reason } = context.input;
  const row = await actOn(context, await loadDispute(context, id), 'fail', ({ dispute }) => ({
    set: { outcome: reason }, note: reason, detail: { remedies: remediesTold(dispute).map(({ remedy }) => remedy) },
  }));
  tellEnded(context, row);
  return { ...disputeOf(row), remedies: remediesTold(row) };
});
