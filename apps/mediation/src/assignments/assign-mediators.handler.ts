import { mediation } from '@gongzhi/contracts/mediation';
import { proposePanel } from '@gongzhi/domain/mediation';
import { act } from '../disputes/act.ts';
import { sidesOf } from '../disputes/disputes.queries.ts';
import { handle } from '../handle.ts';
import { expectFit } from './fit-mediators.ts';
import { panelChange } from './panel-change.ts';
import { panelOf } from './panel.queries.ts';

export const assignMediators = handle(mediation.assignments.assign)((context) =>
  act(context, context.input.id, 'assign', async ({ dispute }) => {
    const { input, db } = context;
    await expectFit(context, dispute, input.mediatorIds, (index) => `mediatorIds.${index}`);
    const before = await panelOf(db, dispute);
    return { ...panelChange(context, dispute, before, proposePanel(before, input, await sidesOf(db, dispute))), detail: { mediatorIds: input.mediatorIds, how: input.how } };
  }),
);
