import { mediation } from '@gongzhi/contracts/mediation';
import { actOn } from '../disputes/act.ts';
import { disputeOf } from '../disputes/dispute-row.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { remediesTold, tellEnded } from '../endings/remedies-told.ts';
import { handle } from '../handle.ts';

export const divertDispute = handle(mediation.moves.divert)(async (context) => {
  const { id, to, note } = context.input;
  const row = await actOn(context, await loadDispute(context, id), 'divert', ({ dispute }) => ({
    set: { divert_to: to }, clocks: 'ended', note, detail: { divertedTo: to, remedies: remediesTold(dispute).map(({ remedy }) => remedy) }, told: { divertedTo: to },
  }));
  tellEnded(context, row);
  return { ...disputeOf(row), remedies: remediesTold(row) };
});
