import type { Agreement, DisputeFile } from '@gongzhi/contracts/mediation';
import { totalOf } from '@gongzhi/domain/mediation';
import { useWords } from '@gongzhi/web/view';
import { agreementMessages } from './agreement.messages.ts';
import { namesOf } from './names.ts';
import { yuanOf } from './yuan.ts';

/** Who does what for whom until when. */
export function AgreementTerms({ file, agreement }: { file: DisputeFile; agreement: Agreement }) {
  const { t, day } = useWords(agreementMessages);
  const nameOf = namesOf(file);
  const { terms, wayOfPerformance } = agreement;
  const total = totalOf(terms);
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{t('terms')}</h2>
      <ol className="terms">
        {terms.map(({ number, debtorId, creditorId, what, amount, dueOn }) => (
          <li key={number} className="card">
            <p className="words"><strong>{what}</strong></p>
            <dl className="facts row">
              <div><dt>{t('who')}</dt><dd>{creditorId ? t('from', { debtor: nameOf(debtorId), creditor: nameOf(creditorId) }) : nameOf(debtorId)}</dd></div>
              {amount !== null && <div><dt>{t('amount')}</dt><dd>{yuanOf(amount)}</dd></div>}
              <div><dt>{t('dueOn')}</dt><dd>{day(`${dueOn}T12:00:00+08:00`)}</dd></div>
            </dl>
          </li>
        ))}
      </ol>
      {total > 0 && terms.length > 1 && <p>{t('total')} <strong>{yuanOf(total)}</strong></p>}
      {wayOfPerformance && <><h3>{t('way')}</h3><p className="words">{wayOfPerformance}</p></>}
    </section>
  );
}
