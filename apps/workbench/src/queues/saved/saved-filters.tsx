import type { QueueQuery } from '@gongzhi/contracts/casework';
import { identity, savedFilterLimit } from '@gongzhi/contracts/identity';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Button } from 'antd';
import { useState } from 'react';
import { OperationButton } from '../../parts/operation-form/operation-button.tsx';
import { Failed } from '../../parts/states.tsx';
import { ViewTabs } from '../../parts/view-tabs.tsx';
import { addressOf } from '../../routing/routes.ts';
import { addressQueryOf, sameQuery } from '../queue-query.ts';
import { ManageFilters } from './manage-filters.tsx';
import { savedMessages } from './saved.messages.ts';

/** The filters somebody saved, each with its address, and what is shown now to be saved. */
export function SavedFilters({ query, narrowed }: { query: QueueQuery; narrowed: boolean }) {
  const { t } = useWords(savedMessages);
  const answer = useAnswer(identity.savedFilters.list, {});
  const [managing, setManaging] = useState(false);
  const items = answer.value?.items ?? [];
  const current = items.find((filter) => sameQuery(filter.query, query));
  return (
    <div className="saved-filters">
      {answer.error !== undefined && <Failed error={answer.error} retry={answer.reload} />}
      {items.length > 0 && <ViewTabs label={t('title')} current={current?.id ?? ''} views={items.map((filter) => ({ key: filter.id, label: filter.name, address: `${addressOf('queues')}?${addressQueryOf(filter.query)}` }))} />}
      {narrowed && !current && items.length < savedFilterLimit && (
        <OperationButton operation={identity.savedFilters.save} label={t('save')} lead={<p>{t('saveMeans')}</p>} fixed={{ query }} button={{ type: 'link' }} onDone={answer.reload} />
      )}
      {items.length > 0 && <Button type="link" onClick={() => setManaging(true)}>{t('manage')}</Button>}
      <ManageFilters open={managing} filters={items} shown={query} onClose={() => setManaging(false)} onChanged={answer.reload} />
    </div>
  );
}
