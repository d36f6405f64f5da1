import { type Agreement, type DisputeFile, mediation } from '@gongzhi/contracts/mediation';
import { useAnswer, useLive, usePlatform, useWords } from '@gongzhi/web/view';
import { useState } from 'react';
import { ActTold } from '../parts/act-told.tsx';
import { Page } from '../parts/page.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Answered, Empty, Failed, LoggedIn } from '../parts/states.tsx';
import { useAct } from '../parts/use-act.ts';
import { PageLink } from '../routing/routing.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { AgreementState } from './agreement-summary.tsx';
import { AgreementTerms } from './agreement-terms.tsx';
import { ownParty } from './own-part.ts';
import { Signatures } from './signatures.tsx';
import { Signing } from './signing.tsx';
import { hasSigned, useAgreement } from './use-agreement.ts';

/** The agreement of a dispute in full: to read, to sign, to keep. */
export function AgreementPage({ id }: { id: string }) {
  const { t } = useWords(agreementMessages);
  return <LoggedIn><Page title={t('title')}><p className="screen-only"><PageLink page="dispute" of={id}>‹ {t('back')}</PageLink></p><WithDispute id={id} /></Page></LoggedIn>;
}

function WithDispute({ id }: { id: string }) {
  const answer = useAnswer(mediation.disputes.file, { id });
  useLive(mediation.disputes.progressed, (data) => {
    if (!data || data.id === id) answer.reload();
  });
  return <Answered answer={answer}>{(file) => <WithAgreement file={file} reload={answer.reload} />}</Answered>;
}

function WithAgreement({ file, reload }: { file: DisputeFile; reload: () => void }) {
  const { t } = useWords(agreementMessages);
  const answer = useAgreement(file);
  if (file.agreements.length === 0) return <Empty icon="petition" title={t('none')}><p>{t('noneWhy')}</p></Empty>;
  const both = (): void => {
    reload();
    answer.reload();
  };
  return <Answered answer={answer}>{(agreement) => <Whole file={file} agreement={agreement} reload={both} />}</Answered>;
}

function Whole({ file, agreement, reload }: { file: DisputeFile; agreement: Agreement; reload: () => void }) {
  const { t } = useWords(agreementMessages);
  const { act, acted, acting } = useAct(file.dispute, reload);
  const own = ownParty(file);
  const signs = own !== undefined && agreement.state === 'draft' && file.actions.includes('sign_agreement');
  return (
    <>
      <AgreementState agreement={agreement} />
      <ActTold acted={acted} />
      <section className="card" aria-labelledby="facts">
        <h2 id="facts">{t('facts')}</h2>
        <p className="words">{agreement.facts}</p>
      </section>
      <AgreementTerms file={file} agreement={agreement} />
      <section aria-labelledby="whole">
        <h2 id="whole">{t('wholeText')}</h2>
        <p className="hint">{t('textHint')}</p>
        <div className="card document" lang="zh-CN" tabIndex={0} role="region" aria-labelledby="whole"><p className="words">{agreement.text}</p></div>
      </section>
      {signs && (hasSigned(agreement, own.id) ? <p className="notice good">{t('mine')}</p> : <Signing key={agreement.sha256} agreement={agreement} own={own} acting={acting} sign={(sha256) => act(mediation.agreements.sign, { sha256 })} />)}
      <Signatures file={file} agreement={agreement} />
      <Download id={file.dispute.id} agreement={agreement} />
    </>
  );
}

/** The standard form as PDF: marked as a draft, or as it was issued. */
function Download({ id, agreement }: { id: string; agreement: Agreement }) {
  const { t } = useWords(agreementMessages);
  const { client } = usePlatform();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    setError(undefined);
    setBusy(true);
    try {
      saveFile({ name: `${agreement.number ?? `${t('title')}-${agreement.draft}`}.pdf`, content: await client.download(mediation.agreements.document, { id }) });
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  };
  return (
    <>
      {error !== undefined && <Failed error={error} />}
      <p className="actions"><button type="button" className="second" disabled={busy} onClick={() => void download()}>{t('download')}</button></p>
    </>
  );
}
