import { matterLeft, nextDisputeStatus } from '@gongzhi/domain/mediation';
import type { DisputeStatus } from '@gongzhi/contracts/mediation';
import { record } from '../disputes/act.ts';
import type { MatterContext } from './matter-context.ts';
import { lockOpenDisputeOf } from './matters.queries.ts';

/** Stops the dispute of a matter that was withdrawn, or whose outcome somebody recorded by hand. One that ended already stays as it is. */
export async function stopForMatter(context: MatterContext): Promise<void> {
  const { event, db, target } = context;
  const dispute = await lockOpenDisputeOf(db, event.data.id);
  const next = dispute && nextDisputeStatus(dispute.status as DisputeStatus, 'stop');
  if (!dispute || !next) return;
  const now = dispute.simulated ? new Date(event.time) : context.now;
  const detail = { service: 'casework', action: event.data.action, status: event.data.status };
  await record({ ...context, now }, dispute, 'stop', next, { clocks: 'ended', detail, told: { result: matterLeft } });
  target(`disputes/${dispute.id}`, dispute.area);
}
