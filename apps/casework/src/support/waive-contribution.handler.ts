import { casework } from '@gongzhi/contracts/casework';
import { waiveContribution as waive } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';
import { contributionsOf, lapseContribution, settleUnit } from './support.queries.ts';

export const waiveContribution = handle(casework.support.waive)((context) =>
  act(context, context.input.id, 'waive_contribution', async ({ matter }) => {
    const { input, actor, db, now } = context;
    const decision = waive(await contributionsOf(db, matter), input.unitId, input.reason, actor.id, now);
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await settleUnit(db, matter, input.unitId, { waived_reason: input.reason });
    await lapseContribution(db, matter, input.unitId, now);
    return { note: input.reason, detail: { unitId: input.unitId } };
  }),
);
