import { v7 as newId } from 'uuid';
import { dueAtOf } from '../clocks/dispute-clocks.ts';
import type { Change } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { ActiveCentre } from '../disputes/disputes.queries.ts';
import type { Context } from '../handle.ts';

/** Files an application to a centre above, with the time for its answer. */
export async function fileApplication(
  { db, now }: Pick<Context, 'db' | 'now'>, dispute: DisputeRow, to: ActiveCentre, application: { fromCentreId: string; appliedBy: string; reason: string },
): Promise<Change> {
  const id = newId();
  await db
    .insertInto('application')
    .values({
      county: dispute.county, dispute_id: dispute.id, id, from_centre_id: application.fromCentreId, to_centre_id: to.id, reason: application.reason, state: 'pending', applied_by: application.appliedBy, applied_at: now,
      due_at: dueAtOf('application', now),
    })
    .execute();
  return { clocks: 'applied', detail: { applicationId: id, toCentreId: to.id } };
}
