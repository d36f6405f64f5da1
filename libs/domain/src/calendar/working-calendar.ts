import type { Text } from '@gongzhi/contracts';
import { closuresFor } from './closures.ts';
import type { Closure } from './closures.ts';
import { dayAt, dayNumber } from './days.ts';
import type { Day } from './days.ts';
import { calendarYears, isCovered, isWeekday, officialYear } from './official-days.ts';
import type { OfficialDay } from './official-days.ts';
import { usualHours } from './working-hours.ts';
import type { WorkingHours } from './working-hours.ts';

const firstDay = dayNumber(`${calendarYears.from}-01-01`);
const lastDay = dayNumber(`${calendarYears.to}-12-31`);

/** The working days of an area: computed once, asked often (counting is two look-ups, adding is one). */
export type WorkingCalendar = Readonly<{
  hours: WorkingHours;
  /** For each day from the first on: how many working days there are up to and including it. */
  upTo: Int32Array;
  /** Day numbers of all working days, in order. */
  workingDays: Int32Array;
  /** The closures that decide, by day number. */
  closures: ReadonlyMap<number, Closure>;
  /** National ones among them, which also make or end a legal rest day. */
  national: ReadonlyMap<number, Closure>;
}>;

/** Why a day is no working day, or why a weekend day is one. */
export type DayReason = Readonly<{ kind: 'workday' | 'make_up' | 'weekend' | 'holiday' | 'closure'; text: Text; provisional: boolean }>;

let official: OfficialDay[] | undefined;

/** Builds a calendar from the closures that hold for it (later ones decide). A few milliseconds; keep the value. */
export function workingCalendar(closures: readonly Closure[] = [], hours: WorkingHours = usualHours): WorkingCalendar {
  const closed = byDay(closures);
  const upTo = new Int32Array(lastDay - firstDay + 1);
  const workingDays = new Int32Array(upTo.length);
  let count = 0;
  for (const [index, day] of officialDays().entries()) {
    const closure = closed.get(firstDay + index);
    if (closure ? closure.kind === 'working' : day.working) workingDays[count++] = firstDay + index;
    upTo[index] = count;
  }
  const national = byDay(closures.filter((closure) => closure.area === null));
  return { hours, upTo, workingDays: workingDays.slice(0, count), closures: closed, national };
}

/** Calendars per area from all closures; areas with the same closures and hours share one. Make a new one when closures change. */
export function areaCalendars(closures: readonly Closure[]): (area: string, hours?: WorkingHours) => WorkingCalendar {
  const built = new Map<string, WorkingCalendar>();
  const numbers = new Map(closures.map((closure, index) => [closure, index]));
  return (area, hours = usualHours) => {
    const own = closuresFor(area, closures);
    const key = `${own.map((closure) => numbers.get(closure)).join()} ${JSON.stringify(hours)}`;
    const calendar = built.get(key) ?? workingCalendar(own, hours);
    built.set(key, calendar);
    return calendar;
  };
}

/** Whether people work on a day. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return isWorkingNumber(dayNumber(day), calendar);
}

/** The n-th working day after a day, which itself isn't counted; before it when negative; the day itself for 0. */
export function addWorkingDays(day: Day, amount: number, calendar: WorkingCalendar): Day {
  const number = dayNumber(day);
  if (amount === 0) return day;
  const index = (amount > 0 ? countUpTo(number, calendar) - 1 : countUpTo(number - 1, calendar)) + amount;
  return dayAt(workingDayAt(index, calendar));
}

/** Working days after the first day up to and including the second; negative the other way round, so adding then counting gives the amount. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (from <= to) return countUpTo(dayNumber(to), calendar) - countUpTo(dayNumber(from), calendar);
  return countUpTo(dayNumber(to) - 1, calendar) - countUpTo(dayNumber(from) - 1, calendar);
}

/** Why a day counts or doesn't. */
export function reasonOf(day: Day, calendar: WorkingCalendar): DayReason {
  const number = dayNumber(day);
  const provisional = isProvisional(day);
  const closure = calendar.closures.get(number);
  const { working, holiday } = officialDays()[number - firstDay] ?? fail();
  if (closure && (closure.kind === 'working') !== working) {
    return { kind: closure.kind === 'working' ? 'make_up' : 'closure', text: closure.reason, provisional };
  }
  if (!working) return holiday ? { kind: 'holiday', text: holiday, provisional } : { kind: 'weekend', text: texts.weekend, provisional };
  if (isWeekday(number)) return { kind: 'workday', text: texts.workday, provisional };
  return { kind: 'make_up', text: holiday ?? texts.workday, provisional };
}

/** Whether a day's year has no published arrangement yet (or any more): a notice may still change it. */
export function isProvisional(day: Day): boolean {
  return !isCovered(Number(day.slice(0, 4)));
}

/** Whether people work on a day number. */
export function isWorkingNumber(number: number, calendar: WorkingCalendar): boolean {
  return countUpTo(number, calendar) > countUpTo(number - 1, calendar);
}

/** Working days from the calendar's first day up to and including a day number. */
export function countUpTo(number: number, calendar: WorkingCalendar): number {
  return number === firstDay - 1 ? 0 : (calendar.upTo[number - firstDay] ?? fail());
}

/** The day number of the working day at a position, the calendar's first working day being at 0. */
export function workingDayAt(index: number, calendar: WorkingCalendar): number {
  return calendar.workingDays[index] ?? fail();
}

/**
 * A legal rest day (weekend or public holiday, as shifted): what art. 203 moves a last day past. Offices closed by a local
 * decision don't move it; a national closure does.
 */
export function isLegalRestDay(number: number, calendar: WorkingCalendar): boolean {
  const notice = calendar.national.get(number);
  if (notice) return notice.kind === 'closed';
  return !(officialDays()[number - firstDay] ?? fail()).working;
}

function byDay(closures: readonly Closure[]): Map<number, Closure> {
  const days = new Map<number, Closure>();
  for (const closure of closures) {
    const to = Math.min(dayNumber(closure.to), lastDay);
    for (let day = Math.max(dayNumber(closure.from), firstDay); day <= to; day++) days.set(day, closure);
  }
  return days;
}

function officialDays(): OfficialDay[] {
  official ??= Array.from({ length: calendarYears.to - calendarYears.from + 1 }, (_, index) => officialYear(calendarYears.from + index)).flat();
  return official;
}

const texts = {
  weekend: { 'zh-CN': '周末', en: 'weekend' },
  workday: { 'zh-CN': '工作日', en: 'working day' },
} as const;

function fail(): never {
  throw new RangeError(`The working calendar covers ${calendarYears.from} to ${calendarYears.to}`);
}
