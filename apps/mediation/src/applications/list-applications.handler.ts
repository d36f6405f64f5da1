import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { applicationOf, applicationsOf } from './applications.queries.ts';

export const listApplications = handle(mediation.applications.list)(async ({ input, db, actor, refuse, target }) => {
  const { dispute, facets } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const words = !facets.includes('party') || facets.some((facet) => facet !== 'party');
  return { items: (await applicationsOf(db, dispute)).map((row) => applicationOf(row, { words })) };
});
