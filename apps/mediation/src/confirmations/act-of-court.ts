import type { Confirmation, DisputeAction } from '@gongzhi/contracts/mediation';
import { mayRecordOfCourt, type CourtStep } from '@gongzhi/domain/mediation';
import type { Updateable } from 'kysely';
import type { Database } from '../database.types.ts';
import { actOn, refuseAs, type Change } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import type { Context } from '../handle.ts';
import { confirmationOf, findConfirmation, type ConfirmationRow } from './confirmations.queries.ts';

/** What the court's answer changes: the application, and beside it the dispute. */
export interface CourtAnswer extends Change {
  readonly confirmation: Updateable<Database['confirmation']>;
}

/** Records one answer of the court to the application of a dispute, told by the court or read from its paper by the centre. */
export async function actOfCourt(
  context: Context, disputeId: string, action: DisputeAction, step: CourtStep, decide: (confirmation: ConfirmationRow, dispute: DisputeRow) => Promise<CourtAnswer> | CourtAnswer,
): Promise<Confirmation> {
  const { db } = context;
  let answered: ConfirmationRow | undefined;
  const row = await actOn(context, await loadDispute(context, disputeId), action, async ({ dispute, facets }) => {
    const confirmation = (await findConfirmation(db, dispute)) ?? refuseAs(context, 'CONFIRMATION_NOT_APPLIED');
    // Of the institutions that share in a dispute only the court itself answers for the court.
    if (facets.every((facet) => facet === 'institution') && !context.scope.units.includes(confirmation.court_unit_id ?? '')) return refuseAs(context, 'DISPUTE_ACTION_NOT_YOURS');
    const permission = mayRecordOfCourt({ state: confirmation.state as Confirmation['state'], extended: confirmation.extended }, step);
    if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
    const { confirmation: set, ...change } = await decide(confirmation, dispute);
    answered = await db
      .updateTable('confirmation')
      .set(set)
      .where('county', '=', dispute.county)
      .where('dispute_id', '=', dispute.id)
      .where('id', '=', confirmation.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return { ...change, detail: { confirmation: confirmation.id, ...change.detail }, told: { institution: 'court', direction: 'out', ...change.told } };
  });
  return confirmationOf(answered!, row);
}
