import { mediation } from '@gongzhi/contracts/mediation';
import { permittedDisputeActions } from '@gongzhi/domain/mediation';
import { handle } from '../handle.ts';
import { disputeOf } from './dispute-row.ts';
import { partyFor, viewDispute } from './load-dispute.ts';
import { partiesOf } from './disputes.queries.ts';

export const getDispute = handle(mediation.disputes.get)(async ({ input, db, actor, refuse, target }) => {
  const loaded = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  const { dispute, state, facets } = loaded;
  target(`disputes/${dispute.id}`, dispute.area);
  return { ...disputeOf(dispute), parties: (await partiesOf(db, dispute)).map((party) => partyFor(party, loaded, actor)), actions: permittedDisputeActions(state, facets) };
});
