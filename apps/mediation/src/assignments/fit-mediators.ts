import { conflictGrounds, assignmentBars, type ConflictGround } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { assignmentBar } from '@gongzhi/domain/mediation';
import { findConflicts } from '../conflicts/find-conflicts.ts';
import { refuseAs } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { Context } from '../handle.ts';

/**
 * Refuses mediators who may not mediate a dispute: unknown in the county, suspended or dismissed, without a certificate in force, or with a
 * conflict of interest. The field of the first of them is named.
 */
export async function expectFit(context: Context, dispute: DisputeRow, mediatorIds: readonly string[], field: (index: number) => string): Promise<void> {
  const { db } = context;
  const rows = await db.selectFrom('mediator').select(['id', 'state', 'certificate_expires_on']).where('county', '=', dispute.county).where('id', 'in', mediatorIds).execute();
  const conflicts = await findConflicts(db, dispute, mediatorIds);
  const today = dayOf(context.now);
  mediatorIds.forEach((id, index) => {
    const mediator = rows.find((row) => row.id === id) ?? refuseAs(context, 'MEDIATOR_UNKNOWN', { field: field(index) });
    const bar = assignmentBar({ state: mediator.state as 'active', certificateExpiresOn: mediator.certificate_expires_on }, today);
    if (bar) refuseAs(context, 'MEDIATOR_NOT_ASSIGNABLE', { field: field(index), bar, barLabel: assignmentBars[bar] });
    const grounds = conflicts.get(id);
    if (grounds) refuseAs(context, 'MEDIATOR_IN_CONFLICT', { field: field(index), grounds, groundLabels: labels(grounds) });
  });
}

const labels = (grounds: readonly ConflictGround[]) => ({
  'zh-CN': grounds.map((ground) => conflictGrounds[ground]['zh-CN']).join('、'),
  en: grounds.map((ground) => conflictGrounds[ground].en).join(', '),
});
