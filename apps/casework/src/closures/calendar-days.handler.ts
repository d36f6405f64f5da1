import { casework } from '@gongzhi/contracts/casework';
import { addCalendarDays, areaCalendars, calendarYears, isWorkingDay, reasonOf } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { closureOf } from './closure-of.ts';
import { closuresOf } from './closures.queries.ts';

const longest = 400;

/** From the table, not from the calendars in memory: what was added a moment ago is explained at once. */
export const listCalendarDays = handle(casework.calendar.days)(async ({ input, db, refuse }) => {
  const { area, from, to } = input;
  const inCalendar = from >= `${calendarYears.from}-01-01` && to <= `${calendarYears.to}-12-31`;
  if (from > to || !inCalendar || to >= addCalendarDays(from, longest)) refuse('CALENDAR_RANGE');
  const calendar = areaCalendars((await closuresOf(db, area, from, to)).map(closureOf))(area);
  const items = [];
  for (let day = from; day <= to; day = addCalendarDays(day, 1)) items.push({ day, working: isWorkingDay(day, calendar), ...reasonOf(day, calendar) });
  return { items };
});
