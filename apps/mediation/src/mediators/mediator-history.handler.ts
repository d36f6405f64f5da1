import { mediation } from '@gongzhi/contracts/mediation';
import { covers } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { recordOf } from './mediator-of.ts';
import { findMediator, recordsOf } from './mediators.queries.ts';

export const mediatorHistory = handle(mediation.mediators.history)(async (context) => {
  const { input, db, scope, refuse, target } = context;
  const mediator = await findMediator(db, input.id);
  if (!mediator || !covers(scope, mediator.area)) return refuse('NOT_FOUND');
  target(`mediators/${mediator.id}`, mediator.area);
  const rows = await recordsOf(db, mediator, afterOf(context, 'mediators/history'), input.limit);
  return pageOf(context, 'mediators/history', rows, (row) => [row.id], recordOf);
});
