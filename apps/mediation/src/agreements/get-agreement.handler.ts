import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { findAgreement } from './agreements.queries.ts';
import { agreementOf, readAgreement } from './read-agreement.ts';

export const getAgreement = handle(mediation.agreements.get)(async ({ input, db, actor, refuse, target }) => {
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const row = (await findAgreement(db, dispute, input.draft)) ?? refuse('NOT_FOUND');
  return agreementOf(await readAgreement(db, dispute, row), dispute);
});
