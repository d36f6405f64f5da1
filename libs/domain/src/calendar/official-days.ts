import type { Text } from '@gongzhi/contracts';
// The package's table, not its functions: those build it in the machine's time zone, a day off in the Americas.
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { dayAt, dayNumber, weekday } from './days.ts';
import { statutoryDays } from './statutory-days.ts';

/** A day of the official calendar: whether people work, and the holiday that explains a rest day or a make-up day. */
export type OfficialDay = Readonly<{ working: boolean; holiday: Text | null }>;

/** Years the calendar computes; beyond them it refuses with a RangeError. */
export const calendarYears = { from: 2000, to: 2049 } as const;

const holidays: Readonly<Record<string, string>> = published.holidays;
const makeUpDays: Readonly<Record<string, string>> = published.workdays;

/** Years whose official arrangement (State Council notices) the package knows. Outside, days are provisional. */
export const coverage: Readonly<{ from: number; to: number }> = findCoverage();

/** The official calendar of one year, day by day. */
export function officialYear(year: number): OfficialDay[] {
  const first = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${year + 1}-01-01`) - first;
  const days = Array.from({ length }, (_, index) => first + index);
  if (isCovered(year)) return days.map(publishedDay);
  const statutory = year > coverage.to ? statutoryDays(year) : new Map<number, Text>();
  return days.map((number) => ({ working: isWeekday(number) && !statutory.has(number), holiday: statutory.get(number) ?? null }));
}

/** Whether a year's arrangement is known. */
export function isCovered(year: number): boolean {
  return year >= coverage.from && year <= coverage.to;
}

/** Monday to Friday. */
export function isWeekday(number: number): boolean {
  const day = weekday(number);
  return day !== 0 && day !== 6;
}

function publishedDay(number: number): OfficialDay {
  const day = dayAt(number);
  const name = holidays[day] ?? makeUpDays[day];
  const working = day in makeUpDays || (isWeekday(number) && !(day in holidays));
  return { working, holiday: name === undefined ? null : holidayName(name) };
}

/** The table says "English,Chinese,statutory days". */
function holidayName(name: string): Text {
  const [en = name, zh = en] = name.split(',');
  return { 'zh-CN': zh, en };
}

/** A year is known when its National Day is in the table. */
function findCoverage(): { from: number; to: number } {
  const years = Object.keys(holidays).filter((day) => day.endsWith('-10-01')).map((day) => Number(day.slice(0, 4)));
  return { from: Math.min(...years), to: Math.max(...years) };
}
