import { useWords } from '@gongzhi/web/view';
import { Card, InputNumber } from 'antd';
import { homeArea, useMay, useMe } from '../me/me.tsx';
import { Page } from '../parts/page.tsx';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { PublishLists } from './publish-lists.tsx';
import { ReadLists } from './read-lists.tsx';
import { SendDown } from './send-down.tsx';
import { villageListsMessages } from './village-lists.messages.ts';

/** The two lists of a village: read, checked against, and published anew. */
export function VillageListsPage() {
  const { t } = useWords(villageListsMessages);
  const { view, look } = useView();
  const may = useMay();
  const home = homeArea(useMe());
  const area = view.get('area') ?? (home || undefined);
  const year = Number(view.get('year')) || new Date().getFullYear();
  const current = view.get('view') === 'send' ? 'send' : view.get('view') === 'publish' && may('village-list:publish') ? 'publish' : 'read';
  const address = (one: string): string => {
    const next = new URLSearchParams(view);
    if (one === 'read') next.delete('view');
    else next.set('view', one);
    return `${addressOf('villageLists')}${next.size ? `?${next}` : ''}`;
  };
  const offered = ['read', 'send', ...(may('village-list:publish') ? ['publish'] : [])] as ('read' | 'send' | 'publish')[];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ViewTabs label={t('title')} current={current} views={offered.map((one) => ({ key: one, label: t(one), address: address(one) }))} />
      {current !== 'send' && (
        <div className="filters">
          <div className="filter"><AreaPicker aria-label={t('area')} value={area} onChange={(code) => look({ area: code as string | undefined, version: undefined })} /></div>
          <InputNumber aria-label={t('year')} min={2000} max={2049} precision={0} value={year} onChange={(one) => look({ year: one ? String(one) : undefined, version: undefined }, 'replace')} />
        </div>
      )}
      {current === 'read' && area && <ReadLists area={area} year={year} />}
      {current === 'send' && <Card><SendDown /></Card>}
      {current === 'publish' && area && <PublishLists key={`${area} ${year}`} area={area} year={year} />}
    </Page>
  );
}
