import { mediation } from '@gongzhi/contracts/mediation';
import { act } from '../disputes/act.ts';
import { partyOf, type PartyRow } from '../disputes/dispute-row.ts';
import { sidesOf } from '../disputes/disputes.queries.ts';
import { speakingParty } from '../disputes/speaking-party.ts';
import { handle } from '../handle.ts';
import { expectConfirmable } from './expect-confirmable.ts';

export const wishConfirmation = handle(mediation.confirmations.wish)(async (context) => {
  const { input, db, now } = context;
  let party: PartyRow | undefined;
  await act(context, input.id, 'wish_confirmation', async (loaded) => {
    const { dispute } = loaded;
    party = await speakingParty(context, loaded, input.partyId);
    // Each side speaks for itself here; that all do is asked when those who mediate apply.
    if (input.wished) await expectConfirmable(context, dispute, { decides: [], applyingSides: await sidesOf(db, dispute) });
    const wished = input.wished ? now : null;
    await db.updateTable('party').set({ confirmation_wished_at: wished }).where('county', '=', party.county).where('dispute_id', '=', party.dispute_id).where('id', '=', party.id).execute();
    return { detail: { partyId: party.id, wished: input.wished } };
  });
  return { ...partyOf(party!), wishesConfirmation: input.wished };
});
