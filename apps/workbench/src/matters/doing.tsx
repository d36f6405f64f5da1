import { actions, statuses, type TimelineEntry } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { ActorName } from './actor-name.tsx';
import { matterMessages } from './matters.messages.ts';

/** What was done, by whom, and where it led. */
export function Doing({ entry }: { entry: Pick<TimelineEntry, 'action' | 'actorId' | 'unitId' | 'fromStatus' | 'status'> }) {
  const { t, of } = useWords(matterMessages);
  const { action, actorId, unitId, fromStatus, status } = entry;
  return (
    <>
      <strong>{action === 'open' ? t('open') : of(actions[action])}</strong>{' '}
      <span className="quiet"><ActorName id={actorId} unitId={unitId} /></span>{' '}
      {fromStatus !== status && <span className="status-change">{fromStatus && <>{of(statuses[fromStatus])} <span aria-hidden>→</span> </>}<span className="unseen">{t('becomes')} </span>{of(statuses[status])}</span>}
    </>
  );
}
