import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { confirmationOf, findConfirmation } from './confirmations.queries.ts';

export const getConfirmation = handle(mediation.confirmations.get)(async ({ input, db, actor, refuse, target }) => {
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  return confirmationOf((await findConfirmation(db, dispute)) ?? refuse('NOT_FOUND'), dispute);
});
