import { mediation } from '@gongzhi/contracts/mediation';
import { refuseMediator as rule } from '@gongzhi/domain/mediation';
import { act } from '../disputes/act.ts';
import { speakingParty } from '../disputes/speaking-party.ts';
import { handle } from '../handle.ts';
import { panelChange } from './panel-change.ts';
import { panelOf } from './panel.queries.ts';

export const refuseMediator = handle(mediation.assignments.refuse)((context) =>
  act(context, context.input.id, 'refuse_mediator', async (loaded) => {
    const { mediatorId, partyId } = context.input;
    const party = await speakingParty(context, loaded, partyId);
    const before = await panelOf(context.db, loaded.dispute);
    return { ...panelChange(context, loaded.dispute, before, rule(before, mediatorId, party.id)), detail: { mediatorId, partyId: party.id } };
  }),
);
