import { urgencies } from '@gongzhi/contracts/casework';
import { disputeStatuses, type DisputeItem, type DisputeStatus } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';
import { disputesMessages } from './disputes.messages.ts';

const colours: Partial<Record<DisputeStatus, string>> = { mediating: 'processing', agreed: 'success', performed: 'success', not_performed: 'error', failed: 'warning', withdrawn: 'warning', unwilling: 'warning' };

/** Where a dispute stands. */
export function DisputeStatusTag({ status }: { status: DisputeStatus }) {
  const { of } = useWords({});
  return <Tag color={colours[status]}>{of(disputeStatuses[status])}</Tag>;
}

/** What makes a dispute pressing: how urgent it is, and whether it may draw a crowd. */
export function PressingTags({ dispute: { urgency, crowdRisk } }: { dispute: Pick<DisputeItem, 'urgency' | 'crowdRisk'> }) {
  const { t, of } = useWords(disputesMessages);
  return (
    <>
      {urgency !== 'ordinary' && <Tag color="volcano">{of(urgencies[urgency])}</Tag>}
      {crowdRisk !== 'none' && <Tag color={crowdRisk === 'high' ? 'red' : 'orange'}>{t(crowdRisk === 'high' ? 'crowdHigh' : 'crowdPossible')}</Tag>}
    </>
  );
}
