import { addCalendarDays, addWorkingDays, isWorkingDay, workingCalendar, type Day } from '@gongzhi/domain/calendar';

const calendar = workingCalendar();

/** The day itself when people work on it, else the next working day. */
export function officeDay(day: Day): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}

/** A working day some days later, but not beyond a limit of calendar days. */
export function officeDayWithin(day: Day, later: number, limit: number): Day {
  const wanted = officeDay(addCalendarDays(day, later));
  const last = addCalendarDays(day, limit);
  return wanted <= last ? wanted : isWorkingDay(last, calendar) ? last : addWorkingDays(last, -1, calendar);
}

/** A moment of a day by the clock in China. */
export function momentOf(day: Day, minutesAfterNine: number): string {
  return new Date(Date.parse(`${day}T09:00:00+08:00`) + minutesAfterNine * 60_000).toISOString();
}
