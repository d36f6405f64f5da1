import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { followUpOf, visitsOf } from './follow-ups.queries.ts';

export const listVisits = handle(mediation.followUps.list)(async ({ input, db, actor, refuse, target }) => {
  const { dispute, facets } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  // What one party said of it is not for the others.
  if (facets.every((facet) => facet === 'party')) return refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  return { items: (await visitsOf(db, dispute)).map((row) => followUpOf(row, dispute)) };
});
