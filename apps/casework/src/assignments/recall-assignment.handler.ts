import { casework } from '@gongzhi/contracts/casework';
import { recallAssignment as recall } from '@gongzhi/domain/casework';
import { custodyOf } from '../custody/custody-of.ts';
import { restartClaim } from '../custody/restart-claim.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';

export const recallAssignment = handle(casework.assignments.recall)((context) =>
  act(context, context.input.id, 'recall_assignment', async (loaded) => {
    const decision = recall(await custodyOf(context, loaded));
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await restartClaim(context, loaded.matter);
    return { set: { handler_id: decision.custody.handler }, clocksChanged: true, note: context.input.reason, detail: { officerId: loaded.matter.handler_id } };
  }),
);
