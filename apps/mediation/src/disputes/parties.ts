import type { PartyTold } from '@gongzhi/contracts/mediation';
import type { Insertable } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.types.ts';

/** A party as it is written; a willingness that comes with it was told at that moment. */
export function partyRow(dispute: { readonly county: string; readonly id: string }, party: PartyTold, now: Date): Insertable<Database['party']> {
  const { representative } = party;
  return {
    county: dispute.county, dispute_id: dispute.id, id: newId(), side: party.side, kind: party.kind, name: party.name, contact: party.contact ?? null, person_id: party.personId ?? null,
    household: party.household ?? null, employer: party.employer ?? null, representative: representative?.name ?? null, representative_contact: representative?.contact ?? null,
    authority: representative?.authority ?? null, willingness: party.willingness, willing_at: party.willingness === 'unknown' ? null : now,
  };
}
