import { useWords } from '@gongzhi/web/view';
import { Table, type TableColumnsType } from 'antd';
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import { ChooseAll, ChooseRow, type ChosenRows } from './choose-rows.tsx';
import { partsMessages } from './parts.messages.ts';

/** What rows do when they are acted on; the same object as long as the list is there. */
export interface RowActs<Item> {
  readonly open: ((item: Item) => void) | undefined;
  readonly toggle: (id: string) => void;
  readonly choose: (ids: string[]) => void;
}

interface ItemRowsProps<Item extends { readonly id: string }> {
  readonly items: readonly Item[];
  readonly columns: TableColumnsType<Item>;
  readonly label: string;
  readonly current: string | undefined;
  readonly chosen: ChosenRows | undefined;
  readonly acts: { readonly current: RowActs<Item> };
  readonly opens: boolean;
}

/** What lies in a row and does something of its own when it is clicked. */
const ownClick = 'a, button, input, label, .choose';

function Rows<Item extends { readonly id: string }>({ items, columns, label, current, chosen, acts, opens }: ItemRowsProps<Item>) {
  const { t, language } = useWords(partsMessages);
  // Ant Design measures its columns in a hidden row that repeats their heads, the box that chooses all among them: nothing to be reached there.
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => holder.current?.querySelectorAll('.ant-table-measure-row').forEach((row) => row.toggleAttribute('inert', true)));
  const shown = useMemo<TableColumnsType<Item>>(() => chosen ? [{
    key: 'choose', width: 40, className: 'choose',
    title: <ChooseAll rows={chosen} ids={items.map(({ id }) => id)} label={t('chooseAll')} onChange={(ids) => acts.current.choose(ids)} />,
    render: (_, { id }) => <ChooseRow rows={chosen} id={id} label={t('chooseRow')} onToggle={(one) => acts.current.toggle(one)} />,
    shouldCellUpdate: (now, before) => now.id !== before.id,
  }, ...columns] : columns, [chosen, columns, items, language]);
  const pressed = (event: KeyboardEvent<HTMLElement>, item: Item): void => {
    if (event.target !== event.currentTarget) return;
    const row = event.currentTarget;
    const to = event.key === 'ArrowDown' || event.key === 'j' ? row.nextElementSibling : event.key === 'ArrowUp' || event.key === 'k' ? row.previousElementSibling : undefined;
    if (to) (to as HTMLElement).focus();
    else if (event.key === 'Enter') acts.current.open?.(item);
    else if (event.key === 'x') acts.current.toggle(item.id);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={holder}>
      <Table<Item>
        aria-label={label}
        size="middle"
        rowKey="id"
        columns={shown}
        dataSource={items as Item[]}
        pagination={false}
        rowClassName={({ id }) => (id === current ? 'chosen' : '')}
        scroll={{ x: 'max-content' }}
        onRow={(item) => ({
          tabIndex: 0,
          onKeyDown: (event) => pressed(event, item),
          ...(opens ? { onClick: (event) => (event.target as HTMLElement).closest(ownClick) || acts.current.open?.(item), style: { cursor: 'pointer' } } : {}),
        })}
      />
    </div>
  );
}

/** The rows of a list, drawn again when the list changes, not for what happens around it: a list may be hundreds of rows long. */
export const ItemRows = memo(Rows) as typeof Rows;
