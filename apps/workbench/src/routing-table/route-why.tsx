import { matterKinds, type Route, urgencies } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Fragment, type ReactNode } from 'react';
import { AreaName } from '../parts/area-name.tsx';
import { CategoryName } from '../parts/category-name.tsx';
import { routingTableMessages } from './routing-table.messages.ts';

/** For which matters an entry of the routing table holds; what it does not name is any. */
export function RouteWhy({ route: { area, kind, category, urgency } }: { route: Pick<Route, 'area' | 'kind' | 'category' | 'urgency'> }) {
  const { t, of } = useWords(routingTableMessages);
  const conditions: ReactNode[] = [
    area === null ? t('everywhere') : <AreaName code={area} />,
    ...(category === null ? [] : [<CategoryName code={category} />]),
    ...(kind === null ? [] : [of(matterKinds[kind])]),
    ...(urgency === null ? [] : [of(urgencies[urgency])]),
  ];
  return conditions.map((condition, index) => <Fragment key={index}>{index > 0 && ' · '}{condition}</Fragment>);
}
