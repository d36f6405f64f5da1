import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { clocksFor } from './clocks-for.ts';

export const listClocks = handle(mediation.clocks.list)(async ({ input, db, actor, now, refuse }) => {
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  return { items: await clocksFor(db, dispute, now) };
});
