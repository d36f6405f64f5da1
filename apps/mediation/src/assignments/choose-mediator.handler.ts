import { mediation } from '@gongzhi/contracts/mediation';
import { choose } from '@gongzhi/domain/mediation';
import { act } from '../disputes/act.ts';
import { sidesOf } from '../disputes/disputes.queries.ts';
import { speakingParty } from '../disputes/speaking-party.ts';
import { handle } from '../handle.ts';
import { expectFit } from './fit-mediators.ts';
import { panelChange } from './panel-change.ts';
import { panelOf } from './panel.queries.ts';

export const chooseMediator = handle(mediation.assignments.choose)((context) =>
  act(context, context.input.id, 'choose_mediator', async (loaded) => {
    const { db, input: { mediatorId, partyId } } = context;
    const { dispute } = loaded;
    const party = await speakingParty(context, loaded, partyId);
    await expectFit(context, dispute, [mediatorId], () => 'mediatorId');
    const before = await panelOf(db, dispute);
    const decision = choose(before, party.side, mediatorId, await sidesOf(db, dispute));
    const agreed = decision.ok && decision.members.some((member) => member.mediatorId === mediatorId && member.state === 'proposed');
    return { ...panelChange(context, dispute, before, decision), ...(agreed ? { next: 'assigned' } : {}), detail: { mediatorId, side: party.side, agreed } };
  }),
);
