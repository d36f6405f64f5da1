import { mediation, mediatorRecords } from '@gongzhi/contracts/mediation';
import { usePages, useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { useEffect } from 'react';
import { ItemTable } from '../parts/item-table.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Empty } from '../parts/states.tsx';
import { mediatorsMessages } from './mediators.messages.ts';
import { RecordDetail } from './record-detail.tsx';

/** What is on record of a mediator, latest first; read again when their entry has a new version. */
export function MediatorHistory({ id, version }: { id: string; version: number }) {
  const { t, of } = useWords(mediatorsMessages);
  const pages = usePages(mediation.mediators.history, { id, limit: 50 });
  const { reload } = pages;
  useEffect(reload, [reload, version]);
  return (
    <Card title={<h2 className="card-title">{t('history')}</h2>}>
      <ItemTable pages={pages} label={t('history')} empty={<Empty title={t('noHistory')} />} columns={[
        { title: t('on'), dataIndex: 'on' },
        { title: t('what'), render: (_, { kind }) => of(mediatorRecords[kind]) },
        { title: t('detail'), render: (_, record) => <RecordDetail record={record} /> },
        { title: t('by'), render: (_, { byId }) => <PersonName id={byId} /> },
      ]} />
    </Card>
  );
}
