import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { timelineOf } from './disputes.queries.ts';
import { seesInternal, viewDispute } from './load-dispute.ts';

export const disputeTimeline = handle(mediation.disputes.timeline)(async ({ input, db, actor, refuse, target }) => {
  const loaded = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  const { dispute } = loaded;
  target(`disputes/${dispute.id}`, dispute.area);
  const lines = await timelineOf(db, dispute, { internal: seesInternal(loaded) });
  return {
    items: lines.map((line) => ({
      at: line.at.toISOString(), action: line.action as 'record', fromStatus: line.from_status as 'recorded' | null, toStatus: line.to_status as 'recorded', actorId: line.actor_id, note: line.note,
      detail: line.detail as Record<string, unknown> | null,
    })),
  };
});
