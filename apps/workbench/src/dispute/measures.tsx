import { measures as measureWords, mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { PersonName } from '../parts/person-name.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

/** What was done so that it does not grow; the parties do not see it. */
export function Measures() {
  const { t, of, moment } = useWords(disputeMessages);
  const { file: { measures } } = useDispute();
  const buttons = (
    <span className="line">
      <ActButton action="take_measure" operation={mediation.measures.take} button={{ size: 'small' }} />
      <ActButton action="report_crime" operation={mediation.measures.reportCrime} button={{ size: 'small', danger: true }} lead={<p className="note">{t('crimeWhat')}</p>} />
    </span>
  );
  return (
    <Card size="small" title={t('measures')} extra={buttons}>
      {measures.length === 0 ? <p className="quiet">{t('noMeasures')}</p> : (
        <ul className="plain-list">
          {measures.map(({ id, measure, what, headcount, takenBy, takenAt }) => (
            <li key={id}>
              <Tag>{of(measureWords[measure])}</Tag> <span className="words">{what}</span>
              <div className="quiet">{moment(takenAt)} · <PersonName id={takenBy} />{headcount !== null && ` · ${t('people', { count: headcount })}`}</div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
