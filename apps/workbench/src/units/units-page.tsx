import { casework, type Unit, unitKinds } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { type TableColumnsType, Tag } from 'antd';
import { homeArea, useMay, useMe } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { AreaFilter } from '../parts/filters/area-filter.tsx';
import { ChoiceFilter } from '../parts/filters/choice-filter.tsx';
import { WordsFilter } from '../parts/filters/words-filter.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { OpeningHoursControl } from './opening-hours-control.tsx';
import { unitsMessages } from './units.messages.ts';

/** The register of units. */
export function UnitsPage() {
  const { t, of, language } = useWords(unitsMessages);
  const { view } = useView();
  const { go } = useRouting();
  const me = useMe();
  const may = useMay();
  const [kind, duty, name, inactive] = [view.get('kind'), view.get('duty'), view.get('name'), view.get('inactive') === 'true'];
  const area = view.get('area') ?? homeArea(me).slice(0, 6);
  const pages = usePages(casework.units.list, { limit: 50, ...(area ? { area } : {}), ...(kind ? { kind: kind as keyof typeof unitKinds } : {}), ...(duty ? { duty } : {}), ...(name ? { name } : {}), ...(inactive ? { inactive: 'true' } : {}) });
  useLiveReload(casework.units.changed, pages.reload);
  const columns: TableColumnsType<Unit> = [
    { title: t('name'), render: (_, unit) => <PageLink page="unit" of={unit.id}>{language === 'en' ? (unit.nameEn ?? unit.name) : unit.name}</PageLink> },
    { title: t('kind'), render: (_, unit) => of(unitKinds[unit.kind]) },
    { title: t('area'), render: (_, unit) => <AreaName code={unit.area} /> },
    { title: t('duties'), render: (_, unit) => <span className="line">{unit.duties.map((one) => <Tag key={one}>{one}</Tag>)}</span> },
    { title: t('phone'), dataIndex: 'phone' },
  ];
  const create = <OperationButton operation={casework.units.create} button={{ type: 'primary' }} controls={{ openingHours: (control) => <OpeningHoursControl {...control} /> }} onDone={({ id }) => go(addressOf('unit', id))} />;
  return (
    <Page title={t('title')} lead={t('lead')} actions={may('unit:keep') && create}>
      <ViewTabs label={t('views')} current={inactive ? 'inactive' : 'active'} views={[{ key: 'active', label: t('atWork'), address: addressOf('units') }, { key: 'inactive', label: t('inactive'), address: `${addressOf('units')}?inactive=true` }]} />
      <search className="filters" aria-label={t('title')}>
        <WordsFilter name="name" label={t('nameFilter')} />
        <ChoiceFilter name="kind" label={t('kind')} words={unitKinds} />
        <AreaFilter label={t('area')} standard={area} />
        <WordsFilter name="duty" label={t('dutyFilter')} />
      </search>
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} onOpen={({ id }) => go(addressOf('unit', id))} />
    </Page>
  );
}
