import { mediation, type Term, termStates } from '@gongzhi/contracts/mediation';
import { useFreshAnswer, useWords } from '@gongzhi/web/view';
import { Answered } from '../parts/states.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { namesOf } from './names.ts';
import { ownParty } from './own-part.ts';
import type { PartOfDispute } from './part.ts';
import { PerformanceForm } from './performance-form.tsx';
import { yuanOf } from './yuan.ts';

const colours = { open: 'blue', partly: 'yellow', performed: 'green', defaulted: 'red' } as const;

/** How what was agreed is performed; whoever it is owed to puts that on record. */
export function Performances(part: PartOfDispute) {
  const { t, day } = useWords(agreementMessages);
  const { dispute, agreements } = part.file;
  const inEffect = agreements.some(({ state }) => state === 'in_effect');
  const answer = useFreshAnswer(mediation.performances.list, inEffect ? { id: dispute.id } : undefined, dispute.version);
  if (!inEffect) return null;
  return (
    <section aria-labelledby="performance">
      <h2 id="performance">{t('performance')}</h2>
      <Answered answer={answer}>
        {({ terms, items }) => (
          <>
            <ul className="list plain">{terms.map((term) => <li key={term.number}><TermStanding {...part} term={term} /></li>)}</ul>
            {items.length > 0 && (
              <details>
                <summary>{t('records')}</summary>
                <ul>{items.map(({ term, amount, performedOn, note }, index) => <li key={index}>{t('recordOf', { term, day: day(`${performedOn}T12:00:00+08:00`) })}{amount !== null && ` · ${yuanOf(amount)}`}{note && ` · ${note}`}</li>)}</ul>
              </details>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function TermStanding({ file, act, acting, term }: PartOfDispute & { term: Term }) {
  const { t, of, day } = useWords(agreementMessages);
  const own = ownParty(file)?.id;
  const nameOf = namesOf(file);
  const { number, debtorId, creditorId, what, amount, dueOn, performed, state } = term;
  const owed = own !== undefined && own !== debtorId && (creditorId === null || creditorId === own);
  return (
    <>
      <span className="line"><strong>{number}. {what}</strong><span className={`tag ${colours[state]}`}>{of(termStates[state])}</span>
        {own === debtorId ? <span className="tag">{t('yourDuty')}</span> : owed && <span className="tag">{t('owedToYou')}</span>}</span>
      <span className="quiet">{[nameOf(debtorId), amount !== null && yuanOf(amount), `${t('dueOn')} ${day(`${dueOn}T12:00:00+08:00`)}`, amount !== null && performed > 0 && t('performed', { amount: yuanOf(performed) })].filter(Boolean).join(' · ')}</span>
      {owed && state !== 'performed' && file.actions.includes('record_performance') && (
        <PerformanceForm id={`perform-${number}`} left={amount === null ? null : amount - performed} acting={acting} send={(paid) => act(mediation.performances.record, { term: number, ...paid })} />
      )}
    </>
  );
}
