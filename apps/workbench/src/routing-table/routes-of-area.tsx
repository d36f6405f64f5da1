import { casework, matterKinds, type Route, urgencies } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Table, Tag } from 'antd';
import { useMay } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { CategoryName } from '../parts/category-name.tsx';
import { choiceWords } from '../parts/operation-form/fields.messages.ts';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { RemoveRoute } from './remove-route.tsx';
import { routingTableMessages } from './routing-table.messages.ts';

interface RoutesOfAreaProps {
  readonly area: string;
  readonly routes: readonly Route[];
  readonly onChange: () => void;
}

/** What an entry names first is what weighs most. */
const weight = ({ area, category, kind, urgency }: Route): number => (area?.length ?? 0) * 8 + (category ? 4 : 0) + (kind ? 2 : 0) + (urgency ? 1 : 0);

/** The entries that hold in an area, those that decide first above the others. */
export function RoutesOfArea({ area, routes, onChange }: RoutesOfAreaProps) {
  const { t, of } = useWords(routingTableMessages);
  const may = useMay();
  const any = <span className="quiet">{t('any')}</span>;
  return (
    <Table<Route>
      aria-label={t('entries')}
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...routes].sort((one, other) => weight(other) - weight(one))}
      columns={[
        { title: t('area'), render: (_, route) => <>{route.area === null ? t('everywhere') : <AreaName code={route.area} />}{route.area !== area && <><br /><Tag>{t('inherited')}</Tag></>}</> },
        { title: t('kind'), render: (_, { kind }) => (kind ? of(matterKinds[kind]) : any) },
        { title: t('category'), render: (_, { category }) => (category ? <CategoryName code={category} /> : any) },
        { title: t('urgency'), render: (_, { urgency }) => (urgency ? of(urgencies[urgency]) : any) },
        { title: t('unit'), render: (_, { unitId, service }) => <><UnitName id={unitId} />{service && <> <Tag color="blue">{of(choiceWords[service]!)}</Tag></>}</> },
        ...(may('route:keep') ? [{
          title: t('actions'), render: (_: unknown, route: Route) => (
            <span className="line">
              <OperationButton operation={casework.routes.set} label={t('replace')} button={{ size: 'small' }} fixed={matchOf(route)} initial={{ unitId: route.unitId, ...(route.service ? { service: route.service as 'mediation' } : {}) }} onDone={onChange} />
              <RemoveRoute id={route.id} onDone={onChange} />
            </span>
          ),
        }] : []),
      ]}
    />
  );
}

/** What an entry is known by: setting it again replaces it. */
const matchOf = ({ area, kind, category, urgency }: Route) => ({ area: area ?? undefined, kind: kind ?? undefined, category: category ?? undefined, urgency: urgency ?? undefined });
