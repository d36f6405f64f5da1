import type { OutputOf } from '@gongzhi/contracts';
import type { mediation } from '@gongzhi/contracts/mediation';
import { type Answer, useWords } from '@gongzhi/web/view';
import { Card, Statistic } from 'antd';
import { Answered } from '../parts/states.tsx';
import { staffingMessages } from './staffing.messages.ts';

/** What an area and everything below it lacks in all. */
export function StaffingTotals({ report }: { report: Answer<OutputOf<typeof mediation.staffing.report>> }) {
  const { t } = useWords(staffingMessages);
  return (
    <Card>
      <Answered answer={report}>
        {({ totals }) => <div className="figures">{(['missing', 'required', 'present', 'areas', 'unknown'] as const).map((figure) => <Statistic key={figure} title={t(figure)} value={totals[figure]} />)}</div>}
      </Answered>
    </Card>
  );
}
