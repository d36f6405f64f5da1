import { mediation } from '@gongzhi/contracts/mediation';
import { permittedDisputeActions } from '@gongzhi/domain/mediation';
import { handle } from '../handle.ts';
import { disputeOf, partyOf } from './dispute-row.ts';
import { viewDispute } from './load-dispute.ts';
import { partiesOf } from './disputes.queries.ts';

export const getDispute = handle(mediation.disputes.get)(async ({ input, db, actor, refuse, target }) => {
  const { dispute, state, facets } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  return { ...disputeOf(dispute), parties: (await partiesOf(db, dispute)).map(partyOf), actions: permittedDisputeActions(state, facets) };
});
