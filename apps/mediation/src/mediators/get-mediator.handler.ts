import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { covers } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { mediatorOf } from './mediator-of.ts';
import { findMediator } from './mediators.queries.ts';

export const getMediator = handle(mediation.mediators.get)(async ({ input, db, now, scope, refuse, target }) => {
  const row = (await findMediator(db, input.id)) ?? refuse('NOT_FOUND');
  target(`mediators/${row.id}`, row.area);
  return mediatorOf(row, dayOf(now), { closely: covers(scope, row.area) });
});
