import { mediation } from '@gongzhi/contracts/mediation';
import { isParty, viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { measuresOf } from './measures.queries.ts';

export const listMeasures = handle(mediation.measures.list)(async ({ input, db, actor, refuse, target }) => {
  const loaded = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${loaded.dispute.id}`, loaded.dispute.area);
  return { items: isParty(loaded) ? [] : await measuresOf(db, loaded.dispute) };
});
