import { casework } from '@gongzhi/contracts/casework';
import { arbitrateOwnership as rule } from '@gongzhi/domain/casework';
import { unitNamed, unitsOf } from '../custody/custody-of.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';
import { disputeOf } from './ownership.queries.ts';
import { settleOwnership } from './settle-ownership.ts';

export const arbitrateOwnership = handle(casework.ownership.arbitrate)((context) =>
  act(context, context.input.id, 'arbitrate', async ({ matter }) => {
    const { input, actor, db, now } = context;
    const owner = await unitNamed(context, 'unitId', input.unitId);
    const dispute = await disputeOf(db, matter);
    const parties = dispute.refusals.flatMap(({ unit, proposedUnit }) => [unit, proposedUnit]);
    const arbiterUnit = unitsOf(context).find((unit) => parties.includes(unit)) ?? '';
    const decision = rule(dispute, { arbiter: actor.id, arbiterUnit, owner: owner.id, reason: input.reason, at: now });
    if (!decision.ok || !decision.dispute.settlement) return refuseAs(context, decision.ok ? 'OWNERSHIP_SETTLED' : decision.refusal, decision.ok ? {} : decision.details);
    return { ...(await settleOwnership(context, matter, decision.dispute.settlement)), unitId: null };
  }),
);
