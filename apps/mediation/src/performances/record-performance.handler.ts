import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { performTerm } from '@gongzhi/domain/mediation';
import { v7 as newId } from 'uuid';
import { termOf } from '../agreements/read-agreement.ts';
import { actOn, refuseAs } from '../disputes/act.ts';
import { disputeOf } from '../disputes/dispute-row.ts';
import { loadDispute, type LoadedDispute } from '../disputes/load-dispute.ts';
import { handle, type Context } from '../handle.ts';
import { loadTerm, setTerm, type LoadedTerm } from './load-term.ts';

export const recordPerformance = handle(mediation.performances.record)(async (context) => {
  const { input, actor, db, now, refuse } = context;
  const loaded = await loadDispute(context, input.id);
  let rest = 0;
  const dispute = await actOn(context, loaded, 'record_performance', async () => {
    const { agreement, terms, term } = await loadTerm(context, loaded.dispute, input.term);
    await expectCreditor(context, loaded, term);
    const performedOn = input.performedOn ?? dayOf(now);
    if (performedOn > dayOf(now)) refuse('PERFORMED_IN_FUTURE', { field: 'performedOn' });
    const decision = performTerm(termOf(term), input.amount);
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await setTerm(context, term, decision);
    const { county, dispute_id, id: agreement_id } = agreement;
    const performance = { id: newId(), term: term.number, amount: input.amount ?? null };
    await db.insertInto('performance').values({ county, dispute_id, agreement_id, ...performance, performed_on: performedOn, recorded_by: actor.id, recorded_at: now, note: input.note ?? null }).execute();
    rest = terms.filter(({ number, state }) => (number === term.number ? decision.state : state) !== 'performed').length;
    return { detail: { agreement: agreement_id, performance: performance.id, term: term.number, state: decision.state } };
  });
  return disputeOf(rest === 0 ? await actOn(context, { ...loaded, state: { ...loaded.state, status: dispute.status as 'agreed' }, dispute }, 'perform') : dispute);
});

/** A debtor does not certify their own performance: the creditor does, or those who mediate. */
async function expectCreditor(context: Context, { dispute, facets }: LoadedDispute, term: LoadedTerm['term']): Promise<void> {
  if (facets.includes('mediator') || facets.includes('centre')) return;
  const own = await context.db.selectFrom('party').select('id').where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('person_id', '=', context.actor.id).execute();
  const isOwn = (id: string | null): boolean => own.some((party) => party.id === id);
  if (isOwn(term.debtor_id) || (term.creditor_id !== null && !isOwn(term.creditor_id))) refuseAs(context, 'PERFORMANCE_NOT_YOURS');
}
