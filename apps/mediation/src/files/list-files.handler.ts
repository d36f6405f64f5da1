import { mediation } from '@gongzhi/contracts/mediation';
import { seesInternal, viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { papersOf } from './papers.queries.ts';

export const listFiles = handle(mediation.files.list)(async ({ input, db, actor, refuse, target }) => {
  const loaded = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${loaded.dispute.id}`, loaded.dispute.area);
  return { items: await papersOf(db, loaded.dispute, { internal: seesInternal(loaded) }) };
});
