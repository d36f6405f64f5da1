import { mediation } from '@gongzhi/contracts/mediation';
import { actOn, refuseAs } from '../disputes/act.ts';
import { disputeOf } from '../disputes/dispute-row.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { partyRow } from '../disputes/parties.ts';
import { handle } from '../handle.ts';

export const addParty = handle(mediation.parties.add)(async (context) => {
  const { db, now, input: { id, ...told } } = context;
  const loaded = await loadDispute(context, id);
  const row = partyRow(loaded.dispute, told, now);
  const dispute = await actOn(context, loaded, 'add_party', async ({ dispute: { status, party_persons: persons } }) => {
    if (status !== 'recorded' && told.willingness !== 'willing') return refuseAs(context, told.willingness === 'unwilling' ? 'SIDE_UNWILLING' : 'WILLINGNESS_UNKNOWN', { field: 'willingness' });
    await db.insertInto('party').values(row).execute();
    return { ...(told.personId ? { set: { party_persons: [...persons, told.personId] } } : {}), detail: { partyId: row.id, side: told.side, kind: told.kind } };
  });
  return { ...disputeOf(dispute), partyId: row.id };
});
