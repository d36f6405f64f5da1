import { casework } from '@gongzhi/contracts/casework';
import { offerTransfer } from '@gongzhi/domain/casework';
import { custodyOf, unitNamed, withUnit } from '../custody/custody-of.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';

export const requestTransfer = handle(casework.transfers.request)((context) =>
  act(context, context.input.id, 'transfer', async (loaded) => {
    const { input, actor, now } = context;
    const unit = await unitNamed(context, 'unitId', input.unitId);
    const decision = offerTransfer(await custodyOf(context, loaded), { to: unit.id, by: actor.id, reason: input.reason, at: now });
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    return { set: { pending_unit_id: unit.id, involved_units: withUnit(loaded.matter, unit.id) }, note: input.reason, detail: { unitId: unit.id } };
  }),
);
