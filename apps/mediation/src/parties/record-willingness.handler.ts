import { mediation } from '@gongzhi/contracts/mediation';
import { act } from '../disputes/act.ts';
import { speakingParty } from '../disputes/speaking-party.ts';
import { handle } from '../handle.ts';

export const recordWillingness = handle(mediation.parties.recordWillingness)((context) =>
  act(context, context.input.id, 'record_willingness', async (loaded) => {
    const { db, now, input: { partyId, willingness, note } } = context;
    const { dispute } = loaded;
    const party = await speakingParty(context, loaded, partyId);
    await db.updateTable('party').set({ willingness, willing_at: now }).where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('id', '=', party.id).execute();
    return { note, detail: { partyId: party.id, willingness } };
  }),
);
