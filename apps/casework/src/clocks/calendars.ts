import { areaCalendars, type Closure, type WorkingCalendar } from '@gongzhi/domain/calendar';

let calendars = areaCalendars([]);

/** The working calendar of an area: China's official days and the closures that hold there. */
export function calendarOf(area: string): WorkingCalendar {
  return calendars(area);
}

/** Takes the closures as they are now; called at start and whenever they change. */
export function useClosures(closures: readonly Closure[]): void {
  calendars = areaCalendars(closures);
}
