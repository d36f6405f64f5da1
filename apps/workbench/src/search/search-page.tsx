import { useWords } from '@gongzhi/web/view';
import { Card, Input } from 'antd';
import { useState } from 'react';
import { useMay } from '../me/me.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { MatterFilters } from '../queues/matter-filters.tsx';
import { addressOf } from '../routing/routes.ts';
import { searchMessages } from './search.messages.ts';
import { MattersFound, PersonsFound } from './found.tsx';
import { narrowingOf } from './narrowing.ts';

/** What was looked for last, so that back from a matter leads to what was found. In memory only: a name does not belong into an address. */
const last = { matters: '', persons: '' };

/** Finds matters by code or words, and by persons for those who may. */
export function SearchPage() {
  const { t } = useWords(searchMessages);
  const { view, look } = useView();
  const may = useMay();
  const by = view.get('by') === 'persons' && may('matter:search-persons') ? 'persons' : 'matters';
  const [words, setWords] = useState(last);
  const narrowing = narrowingOf(view);
  const find = (said: string): void => {
    last[by] = said.trim();
    setWords({ ...last });
  };
  const address = addressOf('search');
  return (
    <Page title={t('title')} lead={t(`${by}Lead`)}>
      {may('matter:search-persons') && <ViewTabs label={t('title')} current={by} views={[{ key: 'matters', label: t('matters'), address }, { key: 'persons', label: t('persons'), address: `${address}?by=persons` }]} />}
      <search className="search-words">
        <Input.Search key={by} size="large" defaultValue={words[by]} maxLength={by === 'persons' ? 60 : 100} allowClear autoFocus autoComplete="off" aria-label={t(`${by}Words`)} placeholder={t(`${by}Words`)} enterButton={t('find')} onSearch={find} />
      </search>
      <MatterFilters names={['kind', 'status', 'area', 'period']} values={narrowing} onChange={look} />
      <Card size="small">
        {words[by] === '' ? <Empty title={t('begin')} /> : by === 'persons' ? <PersonsFound person={words.persons} narrowing={narrowing} /> : <MattersFound words={words.matters} narrowing={narrowing} />}
      </Card>
    </Page>
  );
}
