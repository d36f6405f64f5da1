import { mediation } from '@gongzhi/contracts/mediation';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { partyFor, viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';

export const listParties = handle(mediation.parties.list)(async ({ input, db, actor, refuse, target }) => {
  const loaded = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${loaded.dispute.id}`, loaded.dispute.area);
  return { items: (await partiesOf(db, loaded.dispute)).map((party) => partyFor(party, loaded, actor)) };
});
