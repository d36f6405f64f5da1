import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { mayDefault } from '@gongzhi/domain/mediation';
import { termOf } from '../agreements/read-agreement.ts';
import { act, refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { loadTerm, setTerm } from './load-term.ts';

export const findDefault = handle(mediation.performances.findDefault)((context) => {
  const { input, now } = context;
  return act(context, input.id, 'default_on_term', async ({ dispute }) => {
    const { agreement, term } = await loadTerm(context, dispute, input.term);
    const standing = termOf(term);
    const decision = mayDefault(standing, dayOf(now));
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await setTerm(context, term, { performed: standing.performed, state: 'defaulted' });
    return { note: input.note, detail: { agreement: agreement.id, term: term.number } };
  });
});
