import { mediation } from '@gongzhi/contracts/mediation';
import { areasAbove, mayApplyTo } from '@gongzhi/domain/mediation';
import { act, refuseAs } from '../disputes/act.ts';
import { findActiveCentre, lowestCentre } from '../disputes/disputes.queries.ts';
import { handle } from '../handle.ts';
import { fileApplication } from './file-application.ts';

export const applyUpward = handle(mediation.applications.apply)((context) =>
  act(context, context.input.id, 'apply_upward', async ({ dispute }) => {
    const { db, actor, input: { reason, toCentreId } } = context;
    const seat = { id: dispute.centre_id, tier: dispute.tier as 'village', area: dispute.centre_area };
    const to = toCentreId ? await findActiveCentre(db, toCentreId) : await lowestCentre(db, areasAbove(seat));
    if (!to) return toCentreId ? refuseAs(context, 'CENTRE_UNKNOWN', { field: 'toCentreId' }) : refuseAs(context, 'NO_TIER_ABOVE');
    const allowed = mayApplyTo(seat, { ...to, tier: to.tier as 'village' });
    if (!allowed.ok) return refuseAs(context, allowed.refusal, allowed.details);
    return { ...(await fileApplication(context, dispute, to, { fromCentreId: dispute.centre_id, appliedBy: actor.id, reason })), note: reason, internal: true };
  }),
);
