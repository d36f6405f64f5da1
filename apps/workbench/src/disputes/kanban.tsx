import { useWords } from '@gongzhi/web/view';
import type { KeyboardEvent } from 'react';
import type { BoardFilters } from './board-filters.ts';
import { AgreedColumn, OpenColumn } from './board-column.tsx';
import { disputesMessages } from './disputes.messages.ts';
import { placeAfter, stages } from './stages.ts';

/** Disputes in hand by their stage. */
export function Kanban({ filters }: { filters: BoardFilters }) {
  const { t } = useWords(disputesMessages);
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const columns = [...event.currentTarget.querySelectorAll('.dispute-column')].map((column) => [...column.querySelectorAll<HTMLElement>('.dispute-card')]);
    const column = columns.findIndex((cards) => cards.includes(event.target as HTMLElement));
    if (column < 0) return;
    const to = placeAfter(event.key, { column, card: columns[column]!.indexOf(event.target as HTMLElement) }, columns.map(({ length }) => length));
    if (!to) return;
    event.preventDefault();
    columns[to.column]![to.card]!.focus();
  };
  return (
    <>
      <p className="quiet wide-only">{t('keys')}</p>
      <div className="dispute-board" onKeyDown={pressed}>
        {stages.map((stage) => (stage === 'agreed' ? filters.view === 'all' && <AgreedColumn key={stage} filters={filters} /> : <OpenColumn key={stage} stage={stage} filters={filters} />))}
      </div>
    </>
  );
}
