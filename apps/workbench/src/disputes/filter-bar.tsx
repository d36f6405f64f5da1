import { centreTiers, disputeKinds, disputeStatuses } from '@gongzhi/contracts/mediation';
import type { Text } from '@gongzhi/contracts';
import { useWords } from '@gongzhi/web/view';
import { Segmented, Select } from 'antd';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { CentrePicker } from '../parts/pickers/centre-picker.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import { filtersIn, queryWith } from './board-filters.ts';
import { disputesMessages } from './disputes.messages.ts';

/** What narrows the board down, kept in the address. */
export function FilterBar() {
  const { t, of } = useWords(disputesMessages);
  const { query, go } = useRouting();
  const { view, layout, status, filters } = filtersIn(query);
  const set = (name: string) => (value: string | string[] | null | undefined): void => go(addressOf('disputes') + queryWith(query, { [name]: value ? String(value) : undefined }));
  const options = (labels: Readonly<Record<string, Text>>) => Object.entries(labels).map(([value, label]) => ({ value, label: of(label) }));
  const everything = view === 'ended';
  return (
    <div className="filters">
      {view !== 'visits' && (
        <>
          <Select className="filter" aria-label={t('kind')} placeholder={t('allKinds')} allowClear showSearch={{ optionFilterProp: 'label' }} value={filters.kind ?? null} onChange={set('kind')} options={options(disputeKinds)} />
          {everything
            ? <Select className="filter" aria-label={t('status')} placeholder={t('allStatuses')} allowClear value={status ?? null} onChange={set('status')} options={options(disputeStatuses)} />
            : <Select className="filter" aria-label={t('tier')} placeholder={t('allTiers')} allowClear value={filters.tier ?? null} onChange={set('tier')} options={options(centreTiers)} />}
          <div className="filter"><AreaPicker aria-label={t('area')} value={filters.area} onChange={set('area')} /></div>
        </>
      )}
      <div className="filter"><CentrePicker aria-label={t('centre')} value={filters.centreId} onChange={set('centre')} /></div>
      {!everything && view !== 'visits' && (
        <Segmented aria-label={t('layout')} value={layout} onChange={(as) => set('as')(as === 'list' ? 'list' : undefined)} options={[{ value: 'board', label: t('board') }, { value: 'list', label: t('list') }]} />
      )}
    </div>
  );
}
