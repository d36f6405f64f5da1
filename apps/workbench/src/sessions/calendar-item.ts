import type { OutputOf } from '@gongzhi/contracts';
import type { mediation } from '@gongzhi/contracts/mediation';
import type { Language } from '@gongzhi/contracts';

/** A session as the calendar has it. */
export type CalendarItem = OutputOf<typeof mediation.sessions.calendar>['items'][number];

/** The hours of a session in China's time: `09:00–11:00`. */
export function hoursOf({ startsAt, endsAt }: Pick<CalendarItem, 'startsAt' | 'endsAt'>, language: Language): string {
  const hour = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' });
  return `${hour.format(new Date(startsAt))}–${hour.format(new Date(endsAt))}`;
}
