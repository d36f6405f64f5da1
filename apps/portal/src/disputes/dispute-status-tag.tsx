import type { Alert } from '@gongzhi/contracts/casework';
import { type DisputeStatus, disputeStatuses } from '@gongzhi/contracts/mediation';
import { isOpenDispute, isSettled } from '@gongzhi/domain/mediation';
import { useWords } from '@gongzhi/web/view';

/** A status in words; the colour repeats what the words and dates say. */
export function DisputeStatusTag({ status, alert }: { status: DisputeStatus; alert: Alert }) {
  const { of } = useWords({});
  const colour = status === 'not_performed' ? ' red' : isSettled(status) ? ' green' : !isOpenDispute(status) ? '' : alert === 'green' ? ' blue' : ` ${alert}`;
  return <span className={`tag${colour}`}>{of(disputeStatuses[status])}</span>;
}
