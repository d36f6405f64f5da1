import { addCalendarDays, type Day } from '@gongzhi/domain/calendar';

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addCalendarDays(day, weekday === 0 ? -6 : 1 - weekday);
}

/** The seven days from a day on. */
export const weekFrom = (monday: Day): Day[] => Array.from({ length: 7 }, (_, days) => addCalendarDays(monday, days));

/** A day the address names; today where it names none. */
export const dayIn = (text: string | null, today: Day): Day => (text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? (text as Day) : today);
