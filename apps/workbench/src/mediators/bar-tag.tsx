import { type AssignmentBar, assignmentBars } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';
import { mediatorsMessages } from './mediators.messages.ts';

/** Whether a mediator can be assigned today, and why not. */
export function BarTag({ bar }: { bar: AssignmentBar | null }) {
  const { t, of } = useWords(mediatorsMessages);
  return bar ? <Tag color={bar === 'dismissed' ? 'default' : 'gold'}>{of(assignmentBars[bar])}</Tag> : <Tag color="green">{t('assignable')}</Tag>;
}
