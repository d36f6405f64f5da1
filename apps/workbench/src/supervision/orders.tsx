import { casework, type Task } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { Card, Select, type TableColumnsType, Tag } from 'antd';
import { ItemTable } from '../parts/item-table.tsx';
import { Empty } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { DueSpan } from './due-span.tsx';
import { SupervisedMatter } from './supervised-matter.tsx';
import { supervisionMessages } from './supervision.messages.ts';

/** Orders that were issued, the next due first. */
export function Orders() {
  const { t, moment } = useWords(supervisionMessages);
  const { view, look } = useView();
  const state = (view.get('state') ?? 'open') as Task['state'];
  const shown = view.get('matter');
  const pages = usePages(casework.tasks.list, { kind: 'order', state, limit: 50 });
  useLiveReload(casework.tasks.issued, pages.reload);
  useLiveReload(casework.tasks.completed, pages.reload);
  const columns: TableColumnsType<Task> = [
    { title: t('what'), render: (_, { what }) => <span className="cell-wide words">{what}</span> },
    { title: t('unit'), render: (_, { ownerUnitId }) => <UnitName id={ownerUnitId} /> },
    { title: t('due'), render: (_, task) => <DueSpan at={task.dueAt} /> },
    { title: t('orderState'), render: (_, task) => (task.state === 'open' ? <Tag color={task.overdue ? 'red' : 'blue'}>{t(task.overdue ? 'overdue' : 'inTime')}</Tag> : <span className="cell-wide words">{task.result ?? t(task.state === 'done' ? 'doneTasks' : 'lapsedTasks')}</span>) },
    { title: t('issuedAt'), responsive: ['md'], render: (_, task) => moment(task.issuedAt) },
  ];
  return (
    <>
      <div className="filters">
        <Select className="filter" aria-label={t('orderState')} value={state} options={(['open', 'done', 'lapsed'] as const).map((value) => ({ value, label: t(`${value}Tasks`) }))} onChange={(value) => look({ state: value === 'open' ? undefined : value })} />
      </div>
      <ItemTable pages={pages} columns={columns} label={t('orders')} empty={<Card><Empty title={t('noOrders')} /></Card>} onOpen={({ matterId }) => matterId && look({ matter: matterId })} />
      {shown && <SupervisedMatter id={shown} onClose={() => look({ matter: undefined })} />}
    </>
  );
}
