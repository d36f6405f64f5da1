import { urgencies, type Urgency } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';

const colours = { ordinary: 'default', urgent: 'orange', critical: 'red' } as const satisfies Record<Urgency, string>;

/** How soon somebody has to act; said only where it is not the usual. */
export function UrgencyTag({ urgency }: { urgency: Urgency }) {
  const { of } = useWords({});
  return urgency === 'ordinary' ? null : <Tag color={colours[urgency]}>{of(urgencies[urgency])}</Tag>;
}
