import { matterKinds, type MatterItem } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { PersonName } from '../parts/person-name.tsx';
import { AlertTag, StatusTag } from '../parts/tags.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { PageLink } from '../routing/routing.tsx';
import { UrgencyTag } from '../triage/urgency-tag.tsx';
import { queuesMessages } from './queues.messages.ts';

/** How lists show matters. On a phone what and when stay; the rest stands under the title. */
export function useMatterColumns(): TableColumnsType<MatterItem> {
  const { t, of, moment, language, deadline } = useWords(queuesMessages);
  return useMemo(() => {
    // Rows that did not change are not drawn again: a list may be hundreds of rows long.
    const changed = { shouldCellUpdate: (now: MatterItem, before: MatterItem) => now.id !== before.id || now.version !== before.version || now.alert !== before.alert };
    const columns: TableColumnsType<MatterItem> = [
      {
        title: t('matter'), key: 'matter',
        render: (_, { id, title, code, urgency, kind, areaName }) => (
          <div className="matter-cell">
            <PageLink page="matter" of={id}>{title}</PageLink> <UrgencyTag urgency={urgency} />
            <div className="quiet">{code}<span className="narrow-only"> · {of(matterKinds[kind])} · {areaName}</span></div>
          </div>
        ),
      },
      { title: t('kind'), key: 'kind', responsive: ['md'], render: (_, { kind }) => of(matterKinds[kind]) },
      { title: t('status'), key: 'status', render: (_, { status }) => <StatusTag status={status} /> },
      { title: t('area'), key: 'area', responsive: ['md'], dataIndex: 'areaName' },
      { title: t('unitId'), key: 'unit', responsive: ['lg'], render: (_, { unitId, handlerId }) => unitId && <><UnitName id={unitId} />{handlerId && <div className="quiet"><PersonName id={handlerId} /></div>}</> },
      { title: t('received'), key: 'received', responsive: ['xl'], render: (_, { receivedAt }) => <span className="moment">{moment(receivedAt)}</span> },
      { title: t('due'), key: 'due', render: (_, { dueAt, alert }) => dueAt && <><span className="moment">{deadline(dueAt)}</span> <AlertTag alert={alert} /></> },
    ];
    return columns.map((column) => ({ ...column, ...changed }));
    // What the words are follows from the language.
  }, [language]);
}
