import { mediation } from '@gongzhi/contracts/mediation';
import { takeOver as rule } from '@gongzhi/domain/mediation';
import { act, refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { actingMediator } from './acting-mediator.ts';
import { expectFit } from './fit-mediators.ts';
import { panelChange } from './panel-change.ts';
import { panelOf } from './panel.queries.ts';

export const takeOver = handle(mediation.assignments.takeOver)((context) =>
  act(context, context.input.id, 'take_over', async (loaded) => {
    const { dispute } = loaded;
    const before = await panelOf(context.db, dispute);
    const proposed = before.filter(({ state }) => state === 'proposed').map(({ mediatorId }) => mediatorId);
    const mediatorId = (await actingMediator(context, loaded, proposed, context.input.mediatorId)) ?? refuseAs(context, 'NOT_PROPOSED', { field: 'mediatorId' });
    await expectFit(context, dispute, [mediatorId], () => 'mediatorId');
    return { ...panelChange(context, dispute, before, rule(before, mediatorId)), detail: { mediatorId } };
  }),
);
