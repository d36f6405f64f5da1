import { mediation } from '@gongzhi/contracts/mediation';
import { act } from '../disputes/act.ts';
import { partyOf, type DisputeRow, type PartyRow } from '../disputes/dispute-row.ts';
import { speakingParty } from '../disputes/speaking-party.ts';
import { handle, type Context } from '../handle.ts';
import { sessionAsItIs } from './act-on-session.ts';
import { tellOfSession } from './open-session.ts';

export const askOpenness = handle(mediation.sessions.askOpenness)(async (context) => {
  const { input, db } = context;
  const openness = input.openness ?? null;
  let asking: PartyRow | undefined;
  let of: DisputeRow | undefined;
  let closed: string[] = [];
  await act(context, input.id, 'ask_openness', async (loaded) => {
    of = loaded.dispute;
    asking = await speakingParty(context, loaded, input.partyId);
    await db.updateTable('party').set({ openness }).where('county', '=', asking.county).where('dispute_id', '=', asking.dispute_id).where('id', '=', asking.id).execute();
    if (openness === 'closed') closed = await closeSessions(context, loaded.dispute);
    return { detail: { partyId: asking.id, openness } };
  });
  for (const id of closed) {
    const { session, accounts } = await sessionAsItIs(db, of!, id);
    tellOfSession(context, mediation.sessions.scheduled, of!, session, accounts);
  }
  return { ...partyOf(asking!), openness };
});

/** Sessions that were to be open, or are, are so no longer. Returns their ids. */
async function closeSessions({ db }: Context, dispute: DisputeRow): Promise<string[]> {
  const rows = await db
    .updateTable('session').set({ open_to_public: false })
    .where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('open_to_public', '=', true).where('state', 'in', ['scheduled', 'held'])
    .returning('id').execute();
  return rows.map(({ id }) => id);
}
