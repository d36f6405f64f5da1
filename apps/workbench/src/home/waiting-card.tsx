import { type Pages, useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import type { ReactNode } from 'react';
import { Failed, Loading } from '../parts/states.tsx';
import { homeMessages } from './home.messages.ts';

/** Shown of each list; the rest is a click away. */
const shown = 5;

interface WaitingCardProps<Item> {
  readonly title: string;
  readonly pages: Pages<Item>;
  /** Leads to the whole list. */
  readonly all: (words: string) => ReactNode;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

/** The beginning of a list that waits for somebody, and how much there is: a first page is counted, not the table. */
export function WaitingCard<Item>({ title, pages, all, keyOf, children }: WaitingCardProps<Item>) {
  const { t } = useWords(homeMessages);
  const { items, more, loading, error, reload } = pages;
  return (
    <Card size="small" title={<h2 className="card-title">{title}</h2>} extra={items && items.length > 0 && all(t('all'))}>
      {loading && <Loading />}
      {error !== undefined && <Failed error={error} retry={reload} />}
      {items && <p className={items.length ? 'count' : 'count quiet'}>{items.length ? t('count', { count: `${items.length}${more ? '+' : ''}` }) : t('none')}</p>}
      {items && items.length > 0 && <ul className="plain-list">{items.slice(0, shown).map((item) => <li key={keyOf(item)}>{children(item)}</li>)}</ul>}
    </Card>
  );
}
