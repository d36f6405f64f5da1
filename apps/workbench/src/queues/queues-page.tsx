import { casework, queueNames, queueOrders, queueSorts } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { Button, Card, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useMay, useMe } from '../me/me.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useShortcuts } from '../parts/use-shortcuts.ts';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { MatterFilters } from './matter-filters.tsx';
import { useMatterColumns } from './matter-columns.tsx';
import { queuesOf, usualQueue } from './queues-of.ts';
import { addressQueryOf, filterNames, queueQueryOf } from './queue-query.ts';
import { queuesMessages } from './queues.messages.ts';
import { SavedFilters } from './saved/saved-filters.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';

const shownFilters = ['kind', 'status', 'category', 'urgency', 'area', 'unitId', 'alert', 'period'] as const;

/** The lists people work from: one queue at a time, narrowed down, with what can be done to several matters at once. */
export function QueuesPage() {
  const { t, of } = useWords(queuesMessages);
  const { go } = useRouting();
  const { view, look } = useView();
  const me = useMe();
  const may = useMay();
  const query = queueQueryOf(view, usualQueue(me));
  const { queue } = query;
  const narrowed = filterNames.some((name) => query[name] !== undefined);
  const pages = usePages(casework.queues.list, { ...query, limit: 50 });
  const { items = [], reload } = pages;
  useLiveReload(casework.matters.progressed, reload);
  useLiveReload(casework.matters.opened, reload);
  const [chosen, setChosen] = useState<string[]>([]);
  const address = addressQueryOf(query);
  useEffect(() => setChosen([]), [address]);
  const [helping, setHelping] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const first = (selector: string): void => (list.current?.querySelector(selector) as HTMLElement | null)?.focus();
  useShortcuts({ '/': () => first('.matter-filters input'), '?': () => setHelping(true), j: () => first('tbody tr[tabindex]'), ArrowDown: () => first('tbody tr[tabindex]'), a: () => setChosen(items.map(({ id }) => id)), Escape: () => setChosen([]) });
  const columns = useMatterColumns();
  return (
    <Page
      title={t('title')}
      actions={<>
        {may('matter:handle') && <Button onClick={() => go(addressOf('newMatter'))}>{t('newMatter')}</Button>}
        {may('matter:export') && <DownloadButton operation={casework.exports.matters} input={query} name={`${of(queueNames[queue])}.csv`} label={t('export')} />}
        <Button className="wide-only" onClick={() => setHelping(true)}>{t('shortcuts')} <kbd>?</kbd></Button>
      </>}
    >
      <ViewTabs label={t('title')} current={queue} views={queuesOf(me).map((key) => ({ key, label: of(queueNames[key]), address: `${addressOf('queues')}?queue=${key}` }))} />
      <SavedFilters query={query} narrowed={narrowed} />
      <div ref={list}>
        <MatterFilters names={shownFilters} values={query} onChange={look}>
          <Select aria-label={t('sort')} value={query.sort ?? queueOrders[queue][0]!} options={queueOrders[queue].map((value) => ({ value, label: of(queueSorts[value]) }))} onChange={(sort) => look({ sort })} style={{ width: '100%' }} />
        </MatterFilters>
        <BulkBar items={items.filter(({ id }) => chosen.includes(id))} onChoose={setChosen} onDone={reload} />
        <Card size="small">
          <ItemTable
            pages={pages}
            columns={columns}
            label={of(queueNames[queue])}
            empty={<Empty title={t(narrowed ? 'emptyFiltered' : 'empty')}>{narrowed && <PageLink page="queues">{t('clear')}</PageLink>}</Empty>}
            onOpen={({ id }) => go(addressOf('matter', id))}
            selection={{ chosen, onChange: setChosen }}
          />
        </Card>
      </div>
      <ShortcutsHelp open={helping} onClose={() => setHelping(false)} />
    </Page>
  );
}
