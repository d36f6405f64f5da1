import { mediation } from '@gongzhi/contracts/mediation';
import { actOn } from '../disputes/act.ts';
import { disputeOf } from '../disputes/dispute-row.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { speakingParty } from '../disputes/speaking-party.ts';
import { handle } from '../handle.ts';
import { remediesTold, tellEnded } from './remedies-told.ts';

/** No version is asked for: whoever wants to stop is not sent back to read first. */
export const stopDispute = handle(mediation.endings.stop)(async (context) => {
  const { id, partyId, reason } = context.input;
  const row = await actOn(context, await loadDispute(context, id), 'stop', async (loaded) => {
    const party = await speakingParty(context, loaded, partyId);
    return { note: reason, detail: { partyId: party.id, side: party.side, remedies: remediesTold(loaded.dispute).map(({ remedy }) => remedy) } };
  });
  tellEnded(context, row);
  return { ...disputeOf(row), remedies: remediesTold(row) };
});
