import { mediation } from '@gongzhi/contracts/mediation';
import { v7 as newId } from 'uuid';
import { actOn } from '../disputes/act.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { followUpOf } from './follow-ups.queries.ts';

export const visit = handle(mediation.followUps.visit)(async (context) => {
  const { input: { id, partyId, stable, rating, note }, actor, db, now, refuse } = context;
  const loaded = await loadDispute(context, id);
  const visited = { county: loaded.dispute.county, dispute_id: id, id: newId(), at: now, by_id: actor.id, party_id: partyId ?? null, stable, rating: rating ?? null, note: note ?? null };
  const row = await actOn(context, loaded, 'follow_up', async ({ dispute }) => {
    if (partyId && !(await partiesOf(db, dispute)).some((party) => party.id === partyId)) return refuse('PARTY_UNKNOWN', { field: 'partyId' });
    await db.insertInto('follow_up').values(visited).execute();
    return { clocks: 'visited', note, internal: true, detail: { visit: visited.id, stable, ...(rating ? { rating } : {}) }, told: { result: stable ? 'stable' : 'unstable' } };
  });
  return followUpOf(visited, row);
});
