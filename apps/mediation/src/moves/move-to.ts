import { freeWaiting } from '@gongzhi/domain/mediation';
import { panelOf, writePanel } from '../assignments/panel.queries.ts';
import type { Change } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { ActiveCentre } from '../disputes/disputes.queries.ts';
import type { Context } from '../handle.ts';

/**
 * What becomes other when a dispute goes to another centre. Those who had it within reach keep it; who was only proposed is free, who is in charge
 * answers for it until another has taken over (首调负责制).
 */
export async function moveTo({ db, now }: Pick<Context, 'db' | 'now'>, dispute: DisputeRow, centre: ActiveCentre, more: readonly string[] = []): Promise<Pick<Change, 'after'> & { set: NonNullable<Change['set']> }> {
  const before = await panelOf(db, dispute);
  return {
    set: { tier: centre.tier, centre_id: centre.id, centre_area: centre.area, reach_areas: [...new Set([...dispute.reach_areas, centre.area, ...more])] },
    after: () => writePanel(db, dispute, before, freeWaiting(before), now),
  };
}
