import { mediation } from '@gongzhi/contracts/mediation';
import { useAnswer, useLive, useWords } from '@gongzhi/web/view';
import type { ComponentType } from 'react';
import { useMay } from '../me/me.tsx';
import { Page } from '../parts/page.tsx';
import { Answered } from '../parts/states.tsx';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { AgreementPart } from './agreement/agreement-part.tsx';
import './dispute.css';
import { disputeMessages } from './dispute.messages.ts';
import { DisputeProvider } from './dispute-context.tsx';
import { HandOversPart } from './hand-overs-part.tsx';
import { Head } from './head.tsx';
import { MediatorsPart } from './mediators-part.tsx';
import { NextSteps } from './next-steps.tsx';
import { OverviewPart } from './overview-part.tsx';
import { PapersPart } from './papers-part.tsx';
import { PartiesPart } from './parties-part.tsx';
import { type Part, partIn, parts } from './parts.ts';
import { SessionsPart } from './sessions-part.tsx';
import { SettlementPart } from './settlement-part.tsx';
import { TimelinePart } from './timeline-part.tsx';

const views: Readonly<Record<Part, ComponentType>> = {
  overview: OverviewPart, parties: PartiesPart, mediators: MediatorsPart, sessions: SessionsPart, agreement: AgreementPart, settlement: SettlementPart, 'hand-overs': HandOversPart, papers: PapersPart, timeline: TimelinePart,
};

/** A dispute: where it stands, everything on file, and what the reader may do to it now. */
export function DisputePage({ id }: { id: string }) {
  const { t } = useWords(disputeMessages);
  const { query } = useRouting();
  const may = useMay();
  const answer = useAnswer(mediation.disputes.file, { id });
  useLive(mediation.disputes.progressed, (data) => void ((!data || data.id === id) && answer.reload()));
  useLive(mediation.clocks.turned, (data) => void (data?.disputeId === id && answer.reload()));
  const part = partIn(query);
  const View = views[part];
  const offered = parts.filter((one) => one !== 'hand-overs' || may('dispute:exchange'));
  const above = <PageLink page="disputes">{t('back')}</PageLink>;
  return (
    <Answered answer={answer}>
      {(file) => (
        <DisputeProvider value={{ file, reload: answer.reload }}>
          <Page title={file.dispute.title} above={above} actions={<NextSteps />}>
            <Head />
            <ViewTabs label={t('parts')} current={part} views={offered.map((key) => ({ key, label: t(key), address: `${addressOf('dispute', id)}${key === 'overview' ? '' : `?part=${key}`}` }))} />
            <View />
          </Page>
        </DisputeProvider>
      )}
    </Answered>
  );
}
