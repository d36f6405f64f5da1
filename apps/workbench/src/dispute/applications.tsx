import { applicationStates, mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { CentreName } from '../parts/centre-name.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

/** Applications to the tier above, and their answers. */
export function Applications() {
  const { t, of, moment, deadline } = useWords(disputeMessages);
  const { file: { applications } } = useDispute();
  if (applications.length === 0) return null;
  return (
    <Card size="small" title={t('applications')}>
      <ul className="plain-list">
        {applications.map(({ id, fromCentreId, toCentreId, reason, state, appliedAt, dueAt, answer }) => (
          <li key={id}>
            <div className="line"><CentreName id={fromCentreId} /> → <CentreName id={toCentreId} /> <Tag color={state === 'pending' ? 'processing' : undefined}>{of(applicationStates[state])}</Tag></div>
            {reason && <p className="words">{reason}</p>}
            {answer && <p className="words">{t('answer')}：{answer}</p>}
            <div className="quiet">{t('appliedDue', { at: moment(appliedAt), due: deadline(dueAt) })}</div>
            {state === 'pending' && (
              <div className="line">
                <ActButton action="accept_application" operation={mediation.applications.accept} button={{ type: 'primary' }} lead={<p className="note">{t('acceptApplicationWhat')}</p>} />
                <ActButton action="return_application" operation={mediation.applications.sendBack} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
