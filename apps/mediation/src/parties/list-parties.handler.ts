import { mediation } from '@gongzhi/contracts/mediation';
import { partyOf } from '../disputes/dispute-row.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';

export const listParties = handle(mediation.parties.list)(async ({ input, db, actor, refuse, target }) => {
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  return { items: (await partiesOf(db, dispute)).map(partyOf) };
});
