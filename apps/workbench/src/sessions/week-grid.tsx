import { sessionStates } from '@gongzhi/contracts/mediation';
import { type Day, dayOf } from '@gongzhi/domain/calendar';
import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import { type CalendarItem, hoursOf } from './calendar-item.ts';
import { sessionsMessages } from './sessions.messages.ts';

/** A week, a day beside the other; on small screens one below the other. */
export function WeekGrid({ days, items, today }: { days: readonly Day[]; items: readonly CalendarItem[]; today: Day }) {
  const { t, language } = useWords(sessionsMessages);
  const named = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { weekday: 'short', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  return (
    <div className="week">
      {days.map((day) => {
        const sessions = items.filter(({ startsAt }) => dayOf(new Date(startsAt)) === day);
        return (
          <section key={day} className={day === today ? 'week-day week-today' : 'week-day'} aria-label={named.format(new Date(day))}>
            <h2>{named.format(new Date(day))}{day === today && <Tag color="blue">{t('isToday')}</Tag>}</h2>
            {sessions.length === 0 ? <p className="quiet">{t('free')}</p> : <ul>{sessions.map((session) => <li key={session.sessionId}><SessionLink session={session} /></li>)}</ul>}
          </section>
        );
      })}
    </div>
  );
}

function SessionLink({ session }: { session: CalendarItem }) {
  const { t, of, language } = useWords(sessionsMessages);
  const { go } = useRouting();
  const address = `${addressOf('dispute', session.disputeId)}?part=sessions`;
  const { title, place, mediatorNames, state, openToPublic } = session;
  return (
    <a
      href={address}
      className="week-session"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(address);
      }}
    >
      <strong>{hoursOf(session, language)}</strong>
      <span>{title}</span>
      <span className="quiet">{place}</span>
      <span className="quiet">{mediatorNames.join('、')}</span>
      {(state !== 'scheduled' || openToPublic) && <span className="line">{state !== 'scheduled' && <Tag>{of(sessionStates[state])}</Tag>}{openToPublic && <Tag color="blue">{t('open')}</Tag>}</span>}
    </a>
  );
}
