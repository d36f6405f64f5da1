import type { Agreement, DisputeFile } from '@gongzhi/contracts/mediation';
import type { Answer } from '@gongzhi/web/view';
import { useWords } from '@gongzhi/web/view';
import { Answered } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { ownParty } from './own-part.ts';
import { hasSigned } from './use-agreement.ts';

/** How the agreement stands, and the way to it. */
export function AgreementSummary({ file, agreement }: { file: DisputeFile; agreement: Answer<Agreement> }) {
  const { t } = useWords(agreementMessages);
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement" tabIndex={-1}>{t('title')}</h2>
      {file.agreements.length === 0 ? <p className="quiet">{t('none')} {t('noneWhy')}</p> : <Answered answer={agreement}>{(value) => <Standing file={file} agreement={value} />}</Answered>}
    </section>
  );
}

function Standing({ file, agreement }: { file: DisputeFile; agreement: Agreement }) {
  const { t } = useWords(agreementMessages);
  const own = ownParty(file);
  const signed = own !== undefined && hasSigned(agreement, own.id);
  const waits = agreement.state === 'draft' && own !== undefined && !signed && file.actions.includes('sign_agreement');
  return (
    <div className={waits ? 'card question' : 'card'}>
      <AgreementState agreement={agreement} />
      {signed && agreement.state === 'draft' && <p>{t('mine')}</p>}
      <PageLink page="agreement" of={file.dispute.id} className={waits ? 'button' : 'button second'}>{t(waits ? 'readAndSign' : 'read')}</PageLink>
    </div>
  );
}

/** A draft, or in effect since when and under what number. */
export function AgreementState({ agreement }: { agreement: Agreement }) {
  const { t, day } = useWords(agreementMessages);
  const { state, draft, form, effectiveAt, number } = agreement;
  return (
    <p className="line">
      {state === 'draft' ? <span className="tag yellow">{t('draft', { draft })}</span> : effectiveAt && <span className="tag green">{t('inEffect', { day: day(effectiveAt) })}</span>}
      {form === 'oral' && <span className="tag">{t('oral')}</span>}
      {number && <span>{t('number')} {number}</span>}
    </p>
  );
}
