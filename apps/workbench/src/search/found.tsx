import { casework, type MatterItem } from '@gongzhi/contracts/casework';
import { parseTrackingCode } from '@gongzhi/domain/casework';
import { Refused } from '@gongzhi/web/client';
import { type Pages, usePages, useWords } from '@gongzhi/web/view';
import { Alert } from 'antd';
import { ItemTable } from '../parts/item-table.tsx';
import { Empty } from '../parts/states.tsx';
import { useMatterColumns } from '../queues/matter-columns.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import type { Narrowing } from './narrowing.ts';
import { searchMessages } from './search.messages.ts';

/** Matters by code or words. What begins like a code is one: whoever mistyped it is told so. */
export function MattersFound({ words, narrowing }: { words: string; narrowing: Narrowing }) {
  const code = parseTrackingCode(words).ok || /^gz\s*\d/i.test(words);
  return <Found pages={usePages(casework.search.matters, { ...(code ? { code: words } : { text: words }), ...narrowing, limit: 30 })} />;
}

/** Matters of a person. */
export function PersonsFound({ person, narrowing }: { person: string; narrowing: Narrowing }) {
  return <Found pages={usePages(casework.search.persons, { person, ...narrowing, limit: 30 })} />;
}

function Found({ pages }: { pages: Pages<MatterItem> }) {
  const { t } = useWords(searchMessages);
  const { go } = useRouting();
  const columns = useMatterColumns();
  const { error } = pages;
  // What is wrong with the words is said, not that something is.
  if (error instanceof Refused && error.fields.length > 0) return <Alert type="warning" showIcon role="alert" title={error.fields.map(({ message }) => message).join(' ')} />;
  return <ItemTable pages={pages} columns={columns} label={t('results')} empty={<Empty title={t('nothing')} />} onOpen={({ id }) => go(addressOf('matter', id))} />;
}
