import { mediation } from '@gongzhi/contracts/mediation';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Rate, Tag } from 'antd';
import { useEffect } from 'react';
import { useMay } from '../me/me.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Answered } from '../parts/states.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

/** Visits after the end: whether it holds, and how content the parties are. */
export function FollowUps() {
  const { t, moment } = useWords(disputeMessages);
  const { id, file: { dispute }, partyName } = useDispute();
  const works = useMay()('dispute:work');
  const answer = useAnswer(mediation.followUps.list, works ? { id } : undefined);
  const { reload } = answer;
  useEffect(reload, [dispute.version, reload]);
  if (!works) return null;
  return (
    <Answered answer={answer}>
      {({ items }) => items.length === 0 ? <p className="quiet">{t('noVisits')}</p> : (
        <ul className="plain-list">
          {items.map(({ id: visit, at, by, partyId, stable, rating, note }) => (
            <li key={visit}>
              <div className="line">
                <Tag color={stable ? 'success' : 'error'}>{t(stable ? 'stable' : 'unstable')}</Tag>
                {rating !== null && <span className="line"><Rate disabled value={rating} style={{ fontSize: 14 }} aria-label={t('rating', { rating })} /><span>{t('rating', { rating })}</span></span>}
                <span className="quiet">{moment(at)} · <PersonName id={by} />{partyId && ` · ${partyName(partyId)}`}</span>
              </div>
              {note && <p className="words">{note}</p>}
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}
