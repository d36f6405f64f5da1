import { disputeActions, disputeStatuses } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card, Timeline } from 'antd';
import { PersonName } from '../parts/person-name.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

/** Who did what to it and when, the latest first. */
export function TimelinePart() {
  const { t, of, moment } = useWords(disputeMessages);
  const { file: { timeline } } = useDispute();
  return (
    <Card size="small" title={t('timeline')}>
      <Timeline items={timeline.toReversed().map(({ at, action, fromStatus, toStatus, actorId, note }, index) => ({
        key: `${at} ${index}`,
        content: (
          <>
            <div className="line"><strong>{action === 'record' ? t('recorded') : of(disputeActions[action])}</strong>{fromStatus !== toStatus && <span>→ {of(disputeStatuses[toStatus])}</span>}</div>
            <div className="quiet">{moment(at)} · <PersonName id={actorId} /></div>
            {note && <p className="words">{note}</p>}
          </>
        ),
      }))} />
    </Card>
  );
}
