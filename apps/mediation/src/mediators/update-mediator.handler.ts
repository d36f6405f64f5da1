import { mediation } from '@gongzhi/contracts/mediation';
import { findCentre } from '../centres/centres.queries.ts';
import { handle } from '../handle.ts';
import { changeMediator } from './change-mediator.ts';
import { expectServing, particularsOf } from './particulars.ts';

export const updateMediator = handle(mediation.mediators.update)((context) =>
  changeMediator(context, context.input.id, 'update', async (mediator, today) => {
    const centre = (await findCentre(context.db, mediator.centre_id))!;
    await expectServing(context, { ...context.input, recruitedOn: mediator.recruited_on }, centre, today);
    return { kind: 'updated', set: particularsOf(context.input) };
  }),
);
