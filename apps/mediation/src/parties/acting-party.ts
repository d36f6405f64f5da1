import { refuseAs } from '../disputes/act.ts';
import type { PartyRow } from '../disputes/dispute-row.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import type { LoadedDispute } from '../disputes/load-dispute.ts';
import type { Context } from '../handle.ts';

/** A party by its id; refuses PARTY_UNKNOWN. */
export async function partyNamed(context: Context, { dispute }: LoadedDispute, partyId: string): Promise<PartyRow> {
  return (await partiesOf(context.db, dispute)).find(({ id }) => id === partyId) ?? refuseAs(context, 'PARTY_UNKNOWN', { field: 'partyId' });
}

/** Which party an act is for: a party acts for itself, those at work on the dispute for the one they name, as it told them. */
export async function actingParty(context: Context, loaded: LoadedDispute, partyId: string | undefined): Promise<PartyRow> {
  const own = (await partiesOf(context.db, loaded.dispute)).find(({ person_id: person }) => person === context.actor.id);
  if (partyId === undefined) return own ?? refuseAs(context, 'PARTY_NEEDED', { field: 'partyId' });
  const party = await partyNamed(context, loaded, partyId);
  const atWork = loaded.facets.includes('centre') || loaded.facets.includes('mediator');
  return party.id === own?.id || atWork ? party : refuseAs(context, 'PARTY_NOT_YOURS', { field: 'partyId' });
}
