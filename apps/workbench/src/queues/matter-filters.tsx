import type { Text } from '@gongzhi/contracts';
import { alerts, matterKinds, type QueueQuery, statuses, urgencies } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { CategoryPicker } from '../parts/pickers/category-picker.tsx';
import { UnitPicker } from '../parts/pickers/unit-picker.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { filterNames } from './queue-query.ts';
import { queuesMessages } from './queues.messages.ts';

type Filters = Omit<QueueQuery, 'queue' | 'sort'>;
type FilterName = 'kind' | 'status' | 'category' | 'urgency' | 'area' | 'unitId' | 'alert' | 'period';

const lists = { kind: matterKinds, status: statuses, urgency: urgencies, alert: alerts } satisfies Record<string, Readonly<Record<string, Text>>>;

interface MatterFiltersProps {
  readonly names: readonly FilterName[];
  readonly values: Filters;
  readonly onChange: (changes: { readonly [Name in keyof Filters]?: string | undefined }) => void;
  /** Other controls of the list, after the filters. */
  readonly children?: ReactNode;
}

/** What a list of matters is narrowed down by. On a phone they open when they are asked for. */
export function MatterFilters({ names, values, onChange, children }: MatterFiltersProps) {
  const { t, of } = useWords(queuesMessages);
  const [open, setOpen] = useState(false);
  const set = filterNames.filter((name) => values[name] !== undefined);
  const control = (name: FilterName): ReactNode => {
    const change = (value: unknown): void => onChange({ [name]: value as string | undefined });
    const asked = { 'aria-label': t(name), placeholder: t(name), onChange: change } as const;
    switch (name) {
      case 'period':
        return <PeriodPicker value={values} onChange={(span) => onChange({ ...span })} />;
      case 'area':
        return <AreaPicker {...asked} value={values.area} />;
      case 'unitId':
        return <UnitPicker {...asked} value={values.unitId} />;
      case 'category':
        return <CategoryPicker {...asked} value={values.category} kind={values.kind} />;
      case 'kind':
      case 'status':
      case 'urgency':
      case 'alert':
        return <Select {...asked} value={values[name] ?? null} allowClear showSearch={{ optionFilterProp: 'label' }} options={Object.entries(lists[name]).map(([value, label]) => ({ value, label: of(label) }))} style={{ width: '100%' }} />;
    }
  };
  return (
    <>
      <Button className="narrow-only" aria-expanded={open} onClick={() => setOpen(!open)}>{set.length ? t('filtersOn', { count: set.length }) : t('filters')}</Button>
      <search className={open ? 'matter-filters' : 'matter-filters wide-only'} aria-label={t('filters')}>
        {names.map((name) => <div key={name} className={name === 'period' ? 'filter-wide' : ''}>{control(name)}</div>)}
        {children}
        {set.length > 0 && <Button type="text" onClick={() => onChange(Object.fromEntries(filterNames.map((name) => [name, undefined])))}>{t('clear')}</Button>}
      </search>
    </>
  );
}
