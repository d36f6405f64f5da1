import { mediation } from '@gongzhi/contracts/mediation';
import { release } from '@gongzhi/domain/mediation';
import { act } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { actingMediator } from './acting-mediator.ts';
import { panelChange } from './panel-change.ts';
import { panelOf } from './panel.queries.ts';

export const releaseMediator = handle(mediation.assignments.release)((context) =>
  act(context, context.input.id, 'release_mediator', async (loaded) => {
    const { mediatorId, ground, note } = context.input;
    const before = await panelOf(context.db, loaded.dispute);
    await actingMediator(context, loaded, before.map((member) => member.mediatorId), mediatorId);
    return { ...panelChange(context, loaded.dispute, before, release(before, mediatorId, ground)), note, detail: { mediatorId, ground } };
  }),
);
