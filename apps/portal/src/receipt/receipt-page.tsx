import { matterKinds } from '@gongzhi/contracts/casework';
import { printTrackingCode } from '@gongzhi/domain/casework';
import { useWords } from '@gongzhi/web/view';
import { useState } from 'react';
import { type KeptReport, stateOf } from '../kept/kept-report.ts';
import { useKept } from '../kept/kept-provider.tsx';
import { Icon } from '../parts/icons.tsx';
import { Page } from '../parts/page.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { Empty, Loading } from '../parts/states.tsx';
import { rememberDraft } from '../report/remembered-draft.ts';
import { emptyDraft } from '../report/report-draft.ts';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { receiptMessages } from './receipt.messages.ts';

/** What became of a report that was written on this device. */
export function ReceiptPage({ reportKey }: { reportKey: string }) {
  const { t } = useWords(receiptMessages);
  const { reports } = useKept();
  if (!reports) return <Page title={t('receipt')}><Loading /></Page>;
  const report = reports.find(({ key }) => key === reportKey);
  if (!report) {
    return (
      <Page title={t('receipt')}>
        <Empty icon="petition" title={t('gone')}>
          <p>{t('goneWhy')}</p>
          <PageLink page="progress" className="button">{t('progress')}</PageLink>
        </Empty>
      </Page>
    );
  }
  switch (stateOf(report)) {
    case 'sent':
      return <Sent report={report} />;
    case 'waiting':
      return <Waiting report={report} />;
    case 'refused':
      return <RefusedReport report={report} />;
  }
}

function Sent({ report }: { report: KeptReport }) {
  const { t, of, moment, deadline } = useWords(receiptMessages);
  const { remove } = useKept();
  const { go } = useRouting();
  const [copied, setCopied] = useState(false);
  const { code, receivedAt, dueAt } = report.receipt!;
  const address = location.origin + addressOf('progressOf', code);
  const forget = async (): Promise<void> => {
    await remove(report.key);
    go(addressOf('home'));
  };
  const copy = (): void => void navigator.clipboard.writeText(code).then(() => setCopied(true), () => {});
  return (
    <Page title={t('sent')} lead={t('lead')}>
      <section className="receipt" aria-label={t('receipt')}>
        <header><span className="brand">共治</span> <span>{t('receipt')}</span></header>
        <div className="receipt-body">
          <dl className="facts">
            <div className="code"><dt>{t('code')}</dt><dd>{printTrackingCode(code)}</dd></div>
            <div><dt>{t('kind')}</dt><dd>{of(matterKinds[report.kind])}</dd></div>
            <div><dt>{t('area')}</dt><dd>{report.areaName}</dd></div>
            <div><dt>{t('receivedAt')}</dt><dd>{moment(receivedAt)}</dd></div>
            <div><dt>{t('dueAt')}</dt><dd>{dueAt ? deadline(dueAt) : t('noDue')}</dd></div>
          </dl>
          <figure>
            <QrCode text={address} label={t('qrLabel', { code })} />
            <figcaption>{t('scan')}</figcaption>
          </figure>
        </div>
        <footer>{t('hotline')}</footer>
      </section>
      {report.photosSent < report.photos.length && <p className="notice" role="status">{t('photosWaiting', { count: report.photos.length - report.photosSent })}</p>}
      {report.photosRefused > 0 && <p className="notice wrong" role="alert">{t('photosRefused', { count: report.photosRefused })}</p>}
      <p className="actions">
        <button type="button" onClick={() => print()}>{t('print')}</button>
        <button type="button" className="second" onClick={copy}>{t('copy')}</button>
        <PageLink page="progressOf" of={code} className="button second">{t('follow')}</PageLink>
        <span role="status">{copied && t('copied')}</span>
      </p>
      <p className="quiet screen-only">{t('kept')} <button type="button" className="link" onClick={() => void forget()}>{t('remove')}</button></p>
      <p className="screen-only"><PageLink page="report">{t('another')}</PageLink></p>
    </Page>
  );
}

function Waiting({ report }: { report: KeptReport }) {
  const { t } = useWords(receiptMessages);
  return (
    <Page title={t('waiting')} lead={t('waitingLead')}>
      <div className="notice">
        <p><Icon name="offline" /> {t('waitingWhere')}</p>
        <Summary report={report} />
      </div>
      <Discard report={report} />
    </Page>
  );
}

function RefusedReport({ report }: { report: KeptReport }) {
  const { t } = useWords(receiptMessages);
  const { remove } = useKept();
  const { go } = useRouting();
  const edit = async (): Promise<void> => {
    const { input } = report;
    if (input) {
      rememberDraft({
        ...emptyDraft, kind: report.kind, words: input.description, danger: input.urgency === 'urgent', area: { code: input.area, name: report.areaName }, place: input.place ?? '', position: input.position,
        name: input.reporter?.name ?? '', contact: input.reporter?.contact ?? '', principalName: input.principal?.name ?? '', principalContact: input.principal?.contact ?? '',
      });
    }
    await remove(report.key);
    go(addressOf('report'));
  };
  return (
    <Page title={t('refused')}>
      <div className="notice wrong" role="alert"><p>{report.refusal!.title}</p><Summary report={report} /></div>
      <p className="actions"><button type="button" onClick={() => void edit()}>{t('edit')}</button></p>
      <Discard report={report} />
    </Page>
  );
}

function Summary({ report }: { report: KeptReport }) {
  const { of, moment } = useWords(receiptMessages);
  return <p className="quiet">{of(matterKinds[report.kind])} · {report.areaName} · {moment(report.writtenAt)}</p>;
}

function Discard({ report }: { report: KeptReport }) {
  const { t } = useWords(receiptMessages);
  const { remove } = useKept();
  const { go } = useRouting();
  const discard = async (): Promise<void> => {
    await remove(report.key);
    go(addressOf('home'));
  };
  return <p><button type="button" className="link" onClick={() => void discard()}>{t('discard')}</button></p>;
}
