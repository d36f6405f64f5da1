import { casework, matterKinds, type MatterItem, queueNames, type QueueName } from '@gongzhi/contracts/casework';
import { useLive, usePages, useWords } from '@gongzhi/web/view';
import type { TableColumnsType } from 'antd';
import { ItemTable } from '../parts/item-table.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { AlertTag, StatusTag } from '../parts/tags.tsx';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { queuesMessages } from './queues.messages.ts';

/** The lists people work from. */
export function QueuesPage() {
  const { t, of, moment } = useWords(queuesMessages);
  const { query, go } = useRouting();
  const queue = (query.get('queue') ?? 'my-area') as QueueName;
  const pages = usePages(casework.queues.list, { queue, limit: 50 });
  useLive(casework.matters.progressed, () => pages.reload());
  const columns: TableColumnsType<MatterItem> = [
    { title: t('matter'), render: (_, { id, title, code }) => <><PageLink page="matter" of={id}>{title}</PageLink><br /><span className="quiet">{code}</span></> },
    { title: t('kind'), render: (_, { kind }) => of(matterKinds[kind]) },
    { title: t('status'), render: (_, { status }) => <StatusTag status={status} /> },
    { title: t('area'), dataIndex: 'areaName' },
    { title: t('due'), render: (_, { dueAt }) => dueAt && moment(dueAt) },
    { title: t('alert'), render: (_, { alert }) => <AlertTag alert={alert} /> },
  ];
  return (
    <Page title={t('title')}>
      <ViewTabs label={t('title')} current={queue} views={Object.entries(queueNames).map(([key, name]) => ({ key, label: of(name), address: `${addressOf('queues')}?queue=${key}` }))} />
      <ItemTable pages={pages} columns={columns} label={of(queueNames[queue])} empty={<Empty title={t('empty')} />} onOpen={({ id }) => go(addressOf('matter', id))} />
    </Page>
  );
}
