import type { Meeting } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';
import { meetingsMessages } from './meetings.messages.ts';

const colours = { scheduled: 'blue', closed: 'default', cancelled: 'default' } as const;

/** Where a meeting stands. */
export function MeetingStateTag({ state }: Pick<Meeting, 'state'>) {
  const { t } = useWords(meetingsMessages);
  return <Tag color={colours[state]}>{t(state)}</Tag>;
}
