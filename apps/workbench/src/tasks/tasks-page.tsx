import { casework, TaskKind, taskKinds, TaskState } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { Card, Checkbox, Select } from 'antd';
import { useMe } from '../me/me.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { useTaskColumns } from './task-columns.tsx';
import { tasksMessages } from './tasks.messages.ts';

const owners = ['me', 'unit', 'area'] as const;

/** What units and officers must have done by a time: orders, decisions of meetings, contributions, tasks sent down. */
export function TasksPage() {
  const { t, of } = useWords(tasksMessages);
  const { view, look } = useView();
  const inUnit = useMe().roles.some(({ role, units }) => role !== 'resident' && units.length > 0);
  const whose = owners.find((one) => one === view.get('of')) ?? (inUnit ? 'unit' : 'area');
  const state = TaskState.safeParse(view.get('state')).data ?? 'open';
  const kind = TaskKind.safeParse(view.get('kind')).data;
  const overdue = view.get('overdue') === 'true';
  const pages = usePages(casework.tasks.list, { of: whose, state, limit: 50, ...(kind ? { kind } : {}), ...(overdue ? { overdue: 'true' } : {}) });
  useLiveReload(casework.tasks.issued, pages.reload);
  useLiveReload(casework.tasks.completed, pages.reload);
  const columns = useTaskColumns(pages.reload);
  return (
    <Page title={t('title')}>
      <ViewTabs label={t('title')} current={whose} views={owners.map((one) => ({ key: one, label: t(one), address: `${addressOf('tasks')}?of=${one}` }))} />
      <search className="matter-filters" aria-label={t('title')}>
        <Select aria-label={t('state')} value={state} options={TaskState.options.map((value) => ({ value, label: t(value) }))} onChange={(value) => look({ state: value })} />
        <Select aria-label={t('kind')} placeholder={t('kind')} value={kind ?? null} allowClear options={TaskKind.options.map((value) => ({ value, label: of(taskKinds[value]) }))} onChange={(value: string | undefined) => look({ kind: value })} />
        <Checkbox checked={overdue} onChange={({ target }) => look({ overdue: target.checked ? 'true' : undefined })}>{t('overdueOnly')}</Checkbox>
      </search>
      <Card size="small"><ItemTable pages={pages} columns={columns} label={t(whose)} empty={<Empty title={t('empty')} />} /></Card>
    </Page>
  );
}
