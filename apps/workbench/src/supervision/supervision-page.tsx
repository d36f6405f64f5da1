import { useWords } from '@gongzhi/web/view';
import type { ComponentType } from 'react';
import { useMay } from '../me/me.tsx';
import { Page } from '../parts/page.tsx';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { AlertedClocks } from './alerted-clocks.tsx';
import { Orders } from './orders.tsx';
import { PendingExtensions } from './pending-extensions.tsx';
import { supervisionMessages } from './supervision.messages.ts';

const views = { clocks: AlertedClocks, orders: Orders, extensions: PendingExtensions } satisfies Record<string, ComponentType>;
type ViewName = keyof typeof views;

/** Clocks that ran out, orders that were given, and requests for more time. */
export function SupervisionPage() {
  const { t } = useWords(supervisionMessages);
  const { view } = useView();
  const may = useMay();
  const named = view.get('view') as ViewName | null;
  const current: ViewName = named && named in views ? named : 'clocks';
  const View = views[current];
  const offered = (Object.keys(views) as ViewName[]).filter((one) => one !== 'extensions' || may('extension:decide'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ViewTabs label={t('title')} current={current} views={offered.map((one) => ({ key: one, label: t(one), address: one === 'clocks' ? addressOf('supervision') : `${addressOf('supervision')}?view=${one}` }))} />
      <View />
    </Page>
  );
}
