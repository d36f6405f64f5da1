import { casework, clockKinds, type PendingExtension } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { Card, type TableColumnsType } from 'antd';
import { choiceWords } from '../parts/operation-form/fields.messages.ts';
import { ItemTable } from '../parts/item-table.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Empty } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { DueSpan } from './due-span.tsx';
import { SupervisedMatter } from './supervised-matter.tsx';
import { supervisionMessages } from './supervision.messages.ts';

/** Requests for more time that wait for a decision, the oldest first. */
export function PendingExtensions() {
  const { t, of, moment } = useWords(supervisionMessages);
  const { view, look } = useView();
  const shown = view.get('matter');
  const pages = usePages(casework.extensions.list, { limit: 50 });
  useLiveReload(casework.matters.progressed, pages.reload);
  const columns: TableColumnsType<PendingExtension> = [
    { title: t('matter'), render: (_, item) => <span className="cell-wide"><strong>{item.title}</strong><br /><span className="quiet">{item.code}<br />{item.areaName}</span></span> },
    { title: t('howMuch'), render: (_, item) => <>{item.amount} {of(choiceWords[item.unit]!)}<br /><span className="quiet">{of(clockKinds[item.clock])}</span></> },
    { title: t('reason'), render: (_, { reason }) => <span className="cell-wide words">{reason}</span> },
    { title: t('requestedBy'), render: (_, item) => <><PersonName id={item.requestedBy} /><br />{item.unitId && <span className="quiet"><UnitName id={item.unitId} /></span>}</> },
    { title: t('requestedAt'), responsive: ['md'], render: (_, item) => moment(item.requestedAt) },
    { title: t('due'), render: (_, item) => <DueSpan at={item.dueAt} /> },
  ];
  return (
    <>
      <ItemTable pages={pages} columns={columns} label={t('extensions')} empty={<Card><Empty title={t('noExtensions')} /></Card>} onOpen={({ matterId }) => look({ matter: matterId })} />
      {shown && <SupervisedMatter id={shown} onClose={() => look({ matter: undefined })} />}
    </>
  );
}
