import { mediation } from '@gongzhi/contracts/mediation';
import { isSettled } from '@gongzhi/domain/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { Empty } from '../parts/states.tsx';
import { ActButton } from './act-button.tsx';
import { ConfirmationCard } from './confirmation-card.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';
import { FollowUps } from './follow-ups.tsx';
import { Performances } from './performances.tsx';

/** What comes after the agreement: performance, judicial confirmation, visits. */
export function SettlementPart() {
  const { t } = useWords(disputeMessages);
  const { file: { dispute, agreements }, may } = useDispute();
  const inEffect = agreements.find(({ state }) => state === 'in_effect');
  const settled = isSettled(dispute.status) || (dispute.status === 'archived' && dispute.settledAt !== null);
  const visited = may('follow_up') || dispute.endedAt !== null;
  return (
    <div className="stack">
      {!inEffect && !visited && <Empty title={t('notSettled')} />}
      {inEffect && <Performances agreement={inEffect} />}
      {inEffect && settled && <ConfirmationCard />}
      {visited && <Card size="small" title={t('visits')} extra={<ActButton action="follow_up" operation={mediation.followUps.visit} initial={{ stable: true }} button={{ size: 'small' }} />}><FollowUps /></Card>}
    </div>
  );
}
