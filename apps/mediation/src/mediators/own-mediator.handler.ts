import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { mediatorOf } from './mediator-of.ts';
import { mediatorsOfPerson } from './mediators.queries.ts';

export const ownMediator = handle(mediation.mediators.own)(async ({ db, now, actor }) => ({
  items: (await mediatorsOfPerson(db, actor.id)).map((row) => mediatorOf(row, dayOf(now), { closely: true })),
}));
