import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { timelineLineOf, timelineOf } from './disputes.queries.ts';
import { seesInternal, viewDispute } from './load-dispute.ts';

export const disputeTimeline = handle(mediation.disputes.timeline)(async ({ input, db, actor, refuse, target }) => {
  const loaded = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  const { dispute } = loaded;
  target(`disputes/${dispute.id}`, dispute.area);
  const lines = await timelineOf(db, dispute, { internal: seesInternal(loaded) });
  return {
    items: lines.map(timelineLineOf),
  };
});
