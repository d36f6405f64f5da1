import { mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import dayjs from 'dayjs';
import { useKeptAnswer } from '../parts/names/use-kept-answer.ts';
import { Empty } from '../parts/states.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';
import { SessionCard } from './session-card.tsx';

/** The sessions, the latest first. */
export function SessionsPart() {
  const { t } = useWords(disputeMessages);
  const { file: { sessions, dispute, mediators } } = useDispute();
  const centre = useKeptAnswer(mediation.centres.get, { id: dispute.centreId });
  const latest = sessions.toSorted((one, other) => other.startsAt.localeCompare(one.startsAt));
  const tomorrow = dayjs().tz('Asia/Shanghai').add(1, 'day').minute(0).second(0).millisecond(0);
  const place = latest[0]?.place ?? centre?.name;
  return (
    <div className="stack">
      <div className="line">
        {mediators.some(({ state }) => state === 'in_charge') ? (
          <ActButton
            action="schedule_session"
            operation={mediation.sessions.schedule}
            button={{ type: 'primary' }}
            lead={<p className="note">{t('scheduleWhat')}</p>}
            initial={{ startsAt: tomorrow.hour(9).toISOString(), endsAt: tomorrow.hour(11).toISOString(), ...(place ? { place } : {}) }}
          />
        ) : <span className="quiet">{t('mediatorFirst')}</span>}
      </div>
      {latest.length === 0 ? <Empty title={t('noSessions')} /> : latest.map((session) => <SessionCard key={session.id} session={session} />)}
    </div>
  );
}
