import { mediation } from '@gongzhi/contracts/mediation';
import { usePages, useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { useEffect } from 'react';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';
import { HandOverCard } from './hand-over-card.tsx';

/** Packages that went to institutions or came from them. */
export function HandOversPart() {
  const { t } = useWords(disputeMessages);
  const { id, file: { dispute } } = useDispute();
  const { items, loading, error, reload } = usePages(mediation.handOvers.list, { disputeId: id, limit: 100 });
  useEffect(reload, [dispute.version, reload]);
  return (
    <div className="stack">
      <div className="line"><ActButton action="hand_over" operation={mediation.handOvers.send} button={{ type: 'primary' }} lead={<p className="note">{t('handOverWhat')}</p>} /></div>
      {loading && <Loading />}
      {error !== undefined && <Failed error={error} retry={reload} />}
      {items?.length === 0 && <Card><Empty title={t('noHandOvers')} /></Card>}
      {items?.map((handOver) => <HandOverCard key={handOver.id} handOver={handOver} />)}
    </div>
  );
}
