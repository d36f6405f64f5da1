import { mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { ActButton } from './act-button.tsx';
import { Applications } from './applications.tsx';
import { Clocks } from './clocks.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';
import { Measures } from './measures.tsx';
import { Moves } from './moves.tsx';

/** What it is about, its clocks, where else it may go, and what keeps it from growing. */
export function OverviewPart() {
  const { t } = useWords(disputeMessages);
  const { file: { dispute } } = useDispute();
  const { amount, headcount, urgency, crowdRisk } = dispute;
  return (
    <div className="columns">
      <div className="stack">
        <Card size="small" title={t('facts')} extra={<ActButton action="assess" operation={mediation.disputes.assess} button={{ size: 'small' }} initial={{ headcount, urgency, crowdRisk, ...(amount === null ? {} : { amount }) }} />}>
          <p className="words">{dispute.facts}</p>
        </Card>
        <Clocks />
        <Measures />
      </div>
      <div className="stack">
        <Moves />
        <Applications />
      </div>
    </div>
  );
}
