import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Breadcrumb, Select } from 'antd';
import { ChoiceFilter } from '../parts/filters/choice-filter.tsx';
import { AreaFilter } from '../parts/filters/area-filter.tsx';
import { DayPicker } from '../parts/pickers/moment-picker.tsx';
import { useView } from '../parts/use-view.ts';
import { homeArea, useMe } from '../me/me.tsx';
import { insightMessages } from './insight.messages.ts';
import { periodNames } from './periods.ts';
import type { Selection } from './use-selection.ts';

/** What is counted: where, when, broken down how, narrowed by what. */
export function Toolbar({ selection }: { selection: Selection }) {
  const { t, of } = useWords(insightMessages);
  const { look } = useView();
  const { subject, by, periodName, period } = selection;
  return (
    <>
      <AreaPath area={selection.area} />
      <div className="filters" role="search">
        <AreaFilter label={t('area')} />
        {subject.dated && <div className="filter"><Select aria-label={t('period')} value={periodName} options={periodNames.map((value) => ({ value, label: t(value) }))} onChange={(value) => look({ period: value === 'all' ? undefined : value })} style={{ width: '100%' }} /></div>}
        {periodName === 'days' && (['from', 'to'] as const).map((end) => <div key={end} className="filter"><DayPicker aria-label={t(end)} value={period[end]} onChange={(day) => look({ [end]: day })} /></div>)}
        <div className="filter"><Select aria-label={t('by')} value={by} options={Object.entries(subject.breakdowns).map(([value, word]) => ({ value, label: `${t('by')}: ${of(word)}` }))} onChange={(value) => look({ by: value })} style={{ width: '100%' }} /></div>
        {Object.entries(subject.filters).filter(([name]) => name !== by).map(([name, words]) => <ChoiceFilter key={name} name={name} label={t(name as 'kind')} words={words} />)}
      </div>
    </>
  );
}

/** The areas above the one that is counted, each a way back up. */
function AreaPath({ area }: { area: string | undefined }) {
  const { t } = useWords(insightMessages);
  const { view, look } = useView();
  const home = homeArea(useMe());
  const { value } = useAnswer(casework.areas.get, area ? { code: area } : undefined);
  const above = (value?.ancestors ?? []).filter(({ code }) => code.startsWith(home) && code !== area);
  const back = (code: string | undefined, name: string) => ({ key: code ?? '', title: <button type="button" className="link-button" onClick={() => look({ area: code })}>{name}</button> });
  return (
    <Breadcrumb
      items={[
        ...(view.get('area') ? [back(undefined, t('myArea'))] : []),
        ...above.map(({ code, name }) => back(code, name)),
        ...(value ? [{ key: value.code, title: value.name }] : area ? [] : [{ key: 'all', title: t('myArea') }]),
      ]}
    />
  );
}
