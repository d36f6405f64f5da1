import { type Pages, useWords } from '@gongzhi/web/view';
import { Button, Table, type TableColumnsType, type TableProps } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
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
  }, [more]);
  // Ant Design measures its columns in a hidden row that repeats their heads, the box that chooses all among them: nothing to be reached there.
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => holder.current?.querySelectorAll('.ant-table-measure-row').forEach((row) => row.toggleAttribute('inert', true)));
  if (loading) return <Loading />;
  const toggle = (id: string): void => selection?.onChange(selection.chosen.includes(id) ? selection.chosen.filter((one) => one !== id) : [...selection.chosen, id]);
  const pressed = (event: KeyboardEvent<HTMLElement>, item: Item): void => {
    if (event.target !== event.currentTarget) return;
    const row = event.currentTarget;
    const to = event.key === 'ArrowDown' || event.key === 'j' ? row.nextElementSibling : event.key === 'ArrowUp' || event.key === 'k' ? row.previousElementSibling : undefined;
    if (to) (to as HTMLElement).focus();
    else if (event.key === 'Enter') onOpen?.(item);
    else if (event.key === 'x') toggle(item.id);
    else return;
    event.preventDefault();
  };
  const rowSelection: TableProps<Item>['rowSelection'] = selection && {
    selectedRowKeys: [...selection.chosen],
    onChange: (keys) => selection.onChange(keys.map(String)),
  };
  return (
    <>
      {items && items.length === 0 && !more ? empty : (
        <div ref={holder}>
          <Table<Item>
            aria-label={label}
            size="middle"
            rowKey="id"
            columns={columns}
            dataSource={(items ?? []) as Item[]}
            pagination={false}
            rowClassName={({ id }) => (id === current ? 'chosen' : '')}
            scroll={{ x: 'max-content' }}
            {...(rowSelection ? { rowSelection } : {})}
            onRow={(item) => ({
              tabIndex: 0,
              onKeyDown: (event) => pressed(event, item),
              ...(onOpen ? { onClick: (event) => (event.target as HTMLElement).closest('a, button, input, label, .ant-table-selection-column') || onOpen(item), style: { cursor: 'pointer' } } : {}),
            })}
          />
        </div>
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
