import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { timelineOf } from './disputes.queries.ts';
import { viewDispute } from './load-dispute.ts';

export const disputeTimeline = handle(mediation.disputes.timeline)(async ({ input, db, actor, refuse, target }) => {
  const { dispute, facets } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const works = facets.some((facet) => facet !== 'party');
  const lines = await timelineOf(db, dispute, { internal: works });
  return {
    items: lines.map((line) => ({
      at: line.at.toISOString(), action: line.action as 'record', fromStatus: line.from_status as 'recorded' | null, toStatus: line.to_status as 'recorded', actorId: line.actor_id, note: line.note,
      detail: line.detail as Record<string, unknown> | null,
    })),
  };
});
