import { mediation } from '@gongzhi/contracts/mediation';
import type { OutputOf } from '@gongzhi/contracts';
import { usePages, useWords } from '@gongzhi/web/view';
import { type TableColumnsType, Tag } from 'antd';
import { useLiveDisputes } from '../disputes/use-live-disputes.ts';
import { ItemTable } from '../parts/item-table.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { applicationsMessages } from './applications.messages.ts';

type Waiting = OutputOf<typeof mediation.applications.inbox>['items'][number];

/** Applications from below that wait for an answer, the next to lapse first; they are answered on the dispute's page, with its file at hand. */
export function ApplicationsPage() {
  const { t, deadline } = useWords(applicationsMessages);
  const { go } = useRouting();
  const pages = usePages(mediation.applications.inbox, { limit: 50 });
  useLiveDisputes(pages.reload);
  const columns: TableColumnsType<Waiting> = [
    { title: t('dispute'), render: (_, { disputeId, title, code }) => <div className="stack-tight"><PageLink page="dispute" of={disputeId}>{title}</PageLink><span className="quiet">{code}</span></div> },
    { title: t('area'), dataIndex: 'areaName' },
    { title: t('from'), dataIndex: 'fromCentreName' },
    { title: t('to'), dataIndex: 'toCentreName' },
    { title: t('reason'), width: 320, render: (_, { reason }) => <span className="words">{reason}</span> },
    { title: t('due'), render: (_, { dueAt }) => <>{deadline(dueAt)}{Date.parse(dueAt) < Date.now() && <> <Tag color="red">{t('late')}</Tag></>}</> },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} onOpen={({ disputeId }) => go(addressOf('dispute', disputeId))} />
    </Page>
  );
}
