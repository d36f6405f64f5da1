import { disputeStatuses, mediation } from '@gongzhi/contracts/mediation';
import { type Pages, usePages, useWords } from '@gongzhi/web/view';
import { Button } from 'antd';
import { Failed, Loading } from '../parts/states.tsx';
import type { BoardFilters } from './board-filters.ts';
import { type BoardItem, DisputeCard } from './dispute-card.tsx';
import { disputesMessages } from './disputes.messages.ts';
import type { BoardStage } from './stages.ts';
import { useLiveDisputes } from './use-live-disputes.ts';

const cards = 20;

/** Disputes in hand that stand at a stage. */
export function OpenColumn({ stage, filters }: { stage: Exclude<BoardStage, 'agreed'>; filters: BoardFilters }) {
  const pages = usePages(mediation.disputes.board, { ...filters, status: stage, limit: cards });
  return <Column stage={stage} pages={pages} />;
}

/** Disputes that were agreed and are to be performed. */
export function AgreedColumn({ filters: { view: _view, tier: _tier, ...filters } }: { filters: BoardFilters }) {
  const pages = usePages(mediation.disputes.list, { ...filters, status: 'agreed', limit: cards });
  return <Column stage="agreed" pages={pages} />;
}

function Column({ stage, pages }: { stage: BoardStage; pages: Pages<BoardItem> }) {
  const { t, of } = useWords(disputesMessages);
  const { items, more, loading, error, reload } = pages;
  useLiveDisputes(reload, stage);
  const name = of(disputeStatuses[stage]);
  const count = items ? `${items.length}${more ? '+' : ''}` : '…';
  return (
    <section className="dispute-column" aria-label={t('cards', { stage: name, count })}>
      <h2><span>{name}</span> <span className="quiet">{count}</span></h2>
      {loading && <Loading />}
      {items && (items.length > 0 ? <ul data-cards>{items.map((dispute) => <DisputeCard key={dispute.id} dispute={dispute} />)}</ul> : <p className="quiet">{t('emptyColumn')}</p>)}
      {error !== undefined && <Failed error={error} retry={reload} />}
      {more && <Button block onClick={more}>{t('more')}</Button>}
    </section>
  );
}
