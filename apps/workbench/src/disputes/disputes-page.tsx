import { useWords } from '@gongzhi/web/view';
import { Button } from 'antd';
import { useMay } from '../me/me.tsx';
import { Page } from '../parts/page.tsx';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import { filtersIn, queryWith, views } from './board-filters.ts';
import './board.css';
import { disputesMessages } from './disputes.messages.ts';
import { FilterBar } from './filter-bar.tsx';
import { Kanban } from './kanban.tsx';
import { EveryList, OpenList, VisitsList } from './lists.tsx';

/** The board of disputes in hand, and the lists beside it. */
export function DisputesPage() {
  const { t } = useWords(disputesMessages);
  const { query, go } = useRouting();
  const may = useMay();
  const { view, layout, status, filters } = filtersIn(query);
  const offered = views.filter((one) => one !== 'visits' || may('dispute:work'));
  const label = t(view);
  return (
    <Page title={t('title')} actions={may('dispute:record') && <Button type="primary" onClick={() => go(addressOf('newDispute'))}>{t('record')}</Button>}>
      <ViewTabs label={t('views')} current={view} views={offered.map((key) => ({ key, label: t(key), address: addressOf('disputes') + queryWith(query, { view: key === 'all' ? undefined : key }) }))} />
      <FilterBar />
      {view === 'visits' ? <VisitsList centreId={filters.centreId} label={label} />
        : view === 'ended' ? <EveryList filters={filters} status={status} label={label} />
        : layout === 'list' ? <OpenList filters={{ ...filters, view }} label={label} />
        : <Kanban filters={{ ...filters, view }} />}
    </Page>
  );
}
