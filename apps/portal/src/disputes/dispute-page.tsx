import { type DisputeFile, disputeKinds, mediation } from '@gongzhi/contracts/mediation';
import { printTrackingCode } from '@gongzhi/domain/casework';
import { useAnswer, useLive, useWords } from '@gongzhi/web/view';
import { ActTold } from '../parts/act-told.tsx';
import { ClockLine } from '../parts/clock-line.tsx';
import { Page } from '../parts/page.tsx';
import { Answered, LoggedIn } from '../parts/states.tsx';
import { useAct } from '../parts/use-act.ts';
import { PageLink } from '../routing/routing.tsx';
import { AgreementSummary } from './agreement-summary.tsx';
import { Confirmation } from './confirmation.tsx';
import { DisputePapers } from './dispute-papers.tsx';
import { DisputeStatusTag } from './dispute-status-tag.tsx';
import { DisputeTimeline } from './dispute-timeline.tsx';
import { disputeMessages } from './disputes.messages.ts';
import { Remedies, Stop } from './ending.tsx';
import { Mediators } from './mediators.tsx';
import { Openness } from './openness.tsx';
import { ownParty } from './own-part.ts';
import { Parties } from './parties.tsx';
import { Performances } from './performances.tsx';
import { Sessions } from './sessions.tsx';
import { useAgreement } from './use-agreement.ts';
import { WaitingList } from './waiting-list.tsx';
import { Willingness } from './willingness.tsx';
import { yuanOf } from './yuan.ts';

/** A dispute as one of its parties sees it, and what they can do about it now. */
export function DisputePage({ id }: { id: string }) {
  return <LoggedIn><WholeDispute id={id} /></LoggedIn>;
}

function WholeDispute({ id }: { id: string }) {
  const { t } = useWords(disputeMessages);
  const answer = useAnswer(mediation.disputes.file, { id });
  useLive(mediation.disputes.progressed, (data) => {
    if (!data || data.id === id) answer.reload();
  });
  // A talk with one side alone is told only to those asked to it.
  useLive(mediation.sessions.scheduled, (data) => {
    if (data?.disputeId === id) answer.reload();
  });
  useLive(mediation.sessions.cancelled, (data) => {
    if (data?.disputeId === id) answer.reload();
  });
  return (
    <Page title={answer.value?.dispute.title ?? t('title')}>
      <p className="screen-only"><PageLink page="disputes">‹ {t('back')}</PageLink></p>
      <Answered answer={answer}>{(file) => <Body file={file} reload={answer.reload} />}</Answered>
    </Page>
  );
}

function Body({ file, reload }: { file: DisputeFile; reload: () => void }) {
  const { t, of, moment } = useWords(disputeMessages);
  const { dispute } = file;
  const { act, acted, acting } = useAct(dispute, reload);
  const agreement = useAgreement(file);
  const own = ownParty(file);
  const part = { file, act, acting };
  const next = file.clocks.filter(({ state }) => state === 'running').toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  const others = file.clocks.filter((clock) => clock !== next);
  return (
    <>
      <p className="line"><DisputeStatusTag status={dispute.status} alert={dispute.alert} /><span>{t(dispute.status)}</span></p>
      <ActTold acted={acted} />
      <WaitingList file={file} agreement={agreement.value} />
      <Remedies file={file} />
      {own && <Willingness {...part} own={own} />}
      <section className="card">
        <p className="words">{dispute.facts}</p>
        <dl className="facts row">
          <div><dt>{t('code')}</dt><dd>{printTrackingCode(dispute.code)}</dd></div>
          <div><dt>{t('kind')}</dt><dd>{of(disputeKinds[dispute.kind])}</dd></div>
          <div><dt>{t('recordedAt')}</dt><dd>{moment(dispute.recordedAt)}</dd></div>
          {dispute.amount !== null && <div><dt>{t('amount')}</dt><dd>{yuanOf(dispute.amount)}</dd></div>}
          {dispute.outcome && <div><dt>{t('outcome')}</dt><dd>{dispute.outcome}</dd></div>}
        </dl>
      </section>
      {next && <section className="card" aria-labelledby="next"><h2 id="next">{t('next')}</h2><ClockLine clock={next} /></section>}
      <Parties file={file} />
      <Mediators {...part} />
      <Sessions {...part} />
      {own && <Openness key={own.openness} {...part} own={own} />}
      <AgreementSummary file={file} agreement={agreement} />
      <Performances {...part} />
      <Confirmation {...part} />
      <DisputePapers file={file} reload={reload} />
      {others.length > 0 && (
        <section aria-labelledby="clocks">
          <h2 id="clocks">{t('clocks')}</h2>
          <ul className="list plain">{others.map((clock) => <li key={clock.id}><ClockLine clock={clock} /></li>)}</ul>
        </section>
      )}
      <DisputeTimeline file={file} />
      <Stop {...part} />
    </>
  );
}
