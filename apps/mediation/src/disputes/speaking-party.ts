import type { PartyRow } from './dispute-row.ts';
import type { Context } from '../handle.ts';
import { refuseAs } from './act.ts';
import { partiesOf } from './disputes.queries.ts';
import type { LoadedDispute } from './load-dispute.ts';

/**
 * The party an act is done for: the one the account belongs to, or the one named by a mediator or the centre. Parties speak for themselves only.
 *
 * @param named id of a party, when the caller gave one
 */
export async function speakingParty(context: Context, { dispute, facets }: LoadedDispute, named: string | undefined): Promise<PartyRow> {
  const parties = await partiesOf(context.db, dispute);
  const speaksForOthers = facets.some((facet) => facet === 'mediator' || facet === 'centre');
  const candidates = parties.filter((party) => party.person_id === context.actor.id || (named !== undefined && speaksForOthers));
  const party = candidates.find(({ id }) => named === undefined || id === named);
  return party ?? refuseAs(context, 'PARTY_UNKNOWN', { field: 'partyId' });
}
