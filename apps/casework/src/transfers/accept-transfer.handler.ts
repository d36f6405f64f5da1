import { casework } from '@gongzhi/contracts/casework';
import { acceptTransfer as accept } from '@gongzhi/domain/casework';
import { custodyOf } from '../custody/custody-of.ts';
import { addReader } from '../custody/custody.queries.ts';
import { restartClaim } from '../custody/restart-claim.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';

export const acceptTransfer = handle(casework.transfers.accept)((context) =>
  act(context, context.input.id, 'accept_transfer', async (loaded) => {
    const { matter } = loaded;
    const unit = matter.pending_unit_id as string;
    const decision = accept(await custodyOf(context, loaded), unit);
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    if (matter.unit_id) await addReader(context.db, matter, matter.unit_id, context.now);
    await restartClaim(context, matter);
    const past_handlers = matter.handler_id ? [...new Set([...matter.past_handlers, matter.handler_id])] : matter.past_handlers;
    return { set: { unit_id: decision.custody.owner, handler_id: null, pending_unit_id: null, past_handlers }, clocksChanged: true, detail: { from: matter.unit_id, unitId: unit } };
  }),
);
