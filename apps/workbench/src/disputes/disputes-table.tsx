import { disputeKinds } from '@gongzhi/contracts/mediation';
import { type Pages, useWords } from '@gongzhi/web/view';
import type { TableColumnsType } from 'antd';
import { ItemTable } from '../parts/item-table.tsx';
import { Empty } from '../parts/states.tsx';
import { AlertTag } from '../parts/tags.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import type { BoardItem } from './dispute-card.tsx';
import { DisputeStatusTag, PressingTags } from './dispute-tags.tsx';
import { disputesMessages } from './disputes.messages.ts';

type Row = BoardItem & { readonly visitDueAt?: string };

/** Disputes as a list; the columns are those the list has something for. */
export function DisputesTable({ pages, label, kind }: { pages: Pages<Row>; label: string; kind: 'open' | 'visits' | 'all' }) {
  const { t, of, moment, deadline } = useWords(disputesMessages);
  const { go } = useRouting();
  const columns: TableColumnsType<Row> = [
    { title: t('dispute'), width: 320, render: (_, dispute) => <div className="stack-tight"><PageLink page="dispute" of={dispute.id}>{dispute.title}</PageLink><span className="quiet">{dispute.code}</span><span className="line"><PressingTags dispute={dispute} /></span></div> },
    { title: t('kind'), render: (_, dispute) => of(disputeKinds[dispute.kind]) },
    { title: t('status'), render: (_, { status }) => <DisputeStatusTag status={status} /> },
    { title: t('area'), dataIndex: 'areaName' },
    { title: t('centre'), dataIndex: 'centreName' },
  ];
  if (kind === 'open') {
    columns.push({ title: t('mediators'), render: (_, { mediatorNames }) => mediatorNames?.join('、') || <span className="quiet">{t('nobody')}</span> });
    columns.push({ title: t('nextSession'), render: (_, { nextSessionAt }) => nextSessionAt && moment(nextSessionAt) });
    columns.push({ title: t('due'), render: (_, { dueAt, alert }) => (dueAt ? <>{deadline(dueAt)}<br /><AlertTag alert={alert} /></> : <span className="quiet">{t('noDue')}</span>) });
  } else if (kind === 'visits') columns.push({ title: t('visitDue'), render: (_, { visitDueAt }) => visitDueAt && moment(visitDueAt) });
  else columns.push({ title: t('recordedAt'), render: (_, { recordedAt }) => moment(recordedAt) });
  return <ItemTable pages={pages} columns={columns} label={label} empty={<Empty title={t('empty')} />} onOpen={({ id }) => go(addressOf('dispute', id))} />;
}
