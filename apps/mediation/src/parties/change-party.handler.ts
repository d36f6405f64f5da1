import { mediation } from '@gongzhi/contracts/mediation';
import type { Updateable } from 'kysely';
import type { Database } from '../database.types.ts';
import { act, refuseAs } from '../disputes/act.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { handle } from '../handle.ts';

export const changeParty = handle(mediation.parties.change)((context) =>
  act(context, context.input.id, 'change_party', async ({ dispute }) => {
    const { db, input: { id: _, partyId, personId, representative, ...told } } = context;
    const party = (await partiesOf(db, dispute)).find(({ id }) => id === partyId) ?? refuseAs(context, 'PARTY_UNKNOWN', { field: 'partyId' });
    const changes: Updateable<Database['party']> = {
      ...told,
      ...(personId === undefined ? {} : { person_id: personId }),
      ...(representative === undefined ? {} : { representative: representative?.name ?? null, representative_contact: representative?.contact ?? null, authority: representative?.authority ?? null }),
    };
    const fields = Object.keys(changes);
    if (fields.length > 0) await db.updateTable('party').set(changes).where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('id', '=', party.id).execute();
    const others = dispute.party_persons.filter((person) => person !== party.person_id);
    return { ...(personId === undefined ? {} : { set: { party_persons: [...others, ...(personId === null ? [] : [personId])] } }), detail: { partyId, fields } };
  }),
);
