import { type Pages, useWords } from '@gongzhi/web/view';
import { Button, type TableColumnsType } from 'antd';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createChosenRows } from './choose-rows.tsx';
import { ItemRows, type RowActs } from './item-rows.tsx';
import { partsMessages } from './parts.messages.ts';
import { Failed, Loading } from './states.tsx';

interface ItemTableProps<Item extends { readonly id: string }> {
  readonly pages: Pages<Item>;
  readonly columns: TableColumnsType<Item>;
  /** What stands there when there is nothing. */
  readonly empty: ReactNode;
  /** Says what the list is, to those who hear it. */
  readonly label: string;
  /** Opens an item: a click on its row, or Enter on it. */
  readonly onOpen?: ((item: Item) => void) | undefined;
  /** The item that is shown beside the list. */
  readonly current?: string | undefined;
  /** Items chosen for what is done to several at once. */
  readonly selection?: { readonly chosen: readonly string[]; readonly onChange: (chosen: string[]) => void } | undefined;
}

const none: readonly never[] = [];

/** A paged list as a table: reads on as one scrolls down; arrows (or j and k) move between rows, Enter opens, x chooses. */
export function ItemTable<Item extends { readonly id: string }>({ pages, columns, empty, label, onOpen, current, selection }: ItemTableProps<Item>) {
  const { t } = useWords(partsMessages);
  const { items, more, loading, error, reload } = pages;
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!more || !foot.current) return;
    const watch = new IntersectionObserver(([entry]) => void (entry?.isIntersecting && more()), { rootMargin: '400px' });
    watch.observe(foot.current);
    return () => watch.disconnect();
    // Observed anew once a page has come: what is still in sight asks for the next.
  }, [more, items]);
  const chosen = selection?.chosen;
  const [rows] = useState(createChosenRows);
  useLayoutEffect(() => rows.become(chosen ?? []), [rows, chosen]);
  const acts = useRef<RowActs<Item>>({ open: undefined, toggle: () => {}, choose: () => {} });
  useLayoutEffect(() => void (acts.current = {
    open: onOpen,
    toggle: (id) => selection?.onChange(selection.chosen.includes(id) ? selection.chosen.filter((one) => one !== id) : [...selection.chosen, id]),
    choose: (ids) => selection?.onChange(ids),
  }));
  if (loading) return <Loading />;
  return (
    <>
      {items && items.length === 0 && !more ? empty : (
        <ItemRows items={items ?? none} columns={columns} label={label} current={current} chosen={selection && rows} acts={acts} opens={onOpen !== undefined} />
      )}
      {error !== undefined && <Failed error={error} retry={reload} />}
      {items && items.length > 0 && (
        <div className="table-foot" ref={foot}>
          <span className="quiet">{t(more ? 'some' : 'all', { count: items.length })}</span>
          {more && <Button onClick={more}>{t('more')}</Button>}
        </div>
      )}
    </>
  );
}
