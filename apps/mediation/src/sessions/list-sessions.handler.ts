import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { sessionsFor } from './sessions-for.ts';

export const listSessions = handle(mediation.sessions.list)(async ({ input, db, actor, refuse, target }) => {
  const loaded = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${loaded.dispute.id}`, loaded.dispute.area);
  return { items: await sessionsFor(db, loaded, actor.id) };
});
