import type { DisputeAction, DisputeStatus, HandOver } from '@gongzhi/contracts/mediation';
import { stepOfHandOver, type HandOverStep } from '@gongzhi/domain/mediation';
import type { Updateable } from 'kysely';
import type { Database } from '../database.types.ts';
import { actOn, refuseAs, type Change } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { isParty, loadDispute } from '../disputes/load-dispute.ts';
import type { Context } from '../handle.ts';
import { findHandOver, handOverOf, updateHandOver, type HandOverRow } from './hand-overs.queries.ts';

/** What a step changes: the hand-over, and beside it the dispute. */
interface Step extends Change {
  readonly handOver: Updateable<Database['hand_over']>;
}

/** One step of a hand-over by whoever received it. Of the institutions that share in a dispute only the one it was handed to counts. */
export async function stepHandOver(
  context: Context, input: { readonly id: string; readonly handOverId: string }, action: DisputeAction, step: HandOverStep,
  decide: (handOver: HandOverRow, dispute: DisputeRow) => Promise<Step> | Step,
): Promise<HandOver> {
  const { db, scope } = context;
  let stepped: HandOverRow | undefined;
  const row = await actOn(context, await loadDispute(context, input.id), action, async ({ dispute, facets }) => {
    const handOver = (await findHandOver(db, dispute, input.handOverId)) ?? context.refuse('NOT_FOUND');
    const own = facets.filter((facet) => facet !== 'institution' || scope.units.includes(handOver.unit_id ?? ''));
    if (own.length === 0 || (handOver.closed && isParty({ facets }))) return context.refuse('NOT_FOUND');
    const permission = stepOfHandOver({ direction: handOver.direction as 'in', state: handOver.state as 'sent' }, step, own, dispute.status as DisputeStatus);
    if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
    const { handOver: set, ...change } = await decide(handOver, dispute);
    stepped = await updateHandOver(db, handOver, { ...set, state: permission.next });
    const told = { institution: handOver.institution as HandOver['institution'], direction: handOver.direction as HandOver['direction'], result: permission.next };
    return { internal: true, ...change, detail: { handOver: handOver.id, institution: handOver.institution, state: permission.next }, told };
  });
  return handOverOf(stepped!, row);
}
