import { type Alert, type Status, statuses } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';

const ended: readonly Status[] = ['closed', 'withdrawn', 'archived', 'refused', 'merged'];

/** A status in words; the colour repeats what the words and dates say. */
export function StatusTag({ status, alert }: { status: Status; alert: Alert }) {
  const { of } = useWords({});
  const colour = ended.includes(status) ? '' : status === 'answered' ? ' green' : alert === 'green' ? ' blue' : ` ${alert}`;
  return <span className={`tag${colour}`}>{of(statuses[status])}</span>;
}
