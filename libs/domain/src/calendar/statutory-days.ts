import type { Text } from '@gongzhi/contracts';
import { dayNumber } from './days.ts';

/**
 * Statutory holidays of a year whose official arrangement is not published yet, by the Regulation on Public Holidays as
 * amended in 2024: the days themselves are law, only the shifted rest and make-up days around them wait for the notice.
 */
export function statutoryDays(year: number): Map<number, Text> {
  const newYear = lunarDay(year, 1, 1, '01-20', 33);
  return new Map([
    ...holiday(dayNumber(`${year}-01-01`), 1, '元旦', "New Year's Day"),
    ...holiday(newYear - 1, 4, '春节', 'Spring Festival'),
    ...holiday(pureBrightness(year), 1, '清明', 'Tomb-sweeping Day'),
    ...holiday(dayNumber(`${year}-05-01`), 2, '劳动节', 'Labour Day'),
    ...holiday(lunarDay(year, 5, 5, '05-25', 35), 1, '端午', 'Dragon Boat Festival'),
    ...holiday(lunarDay(year, 8, 15, '09-05', 36), 1, '中秋', 'Mid-autumn Festival'),
    ...holiday(dayNumber(`${year}-10-01`), 3, '国庆节', 'National Day'),
  ]);
}

function holiday(first: number, days: number, zh: string, en: string): [number, Text][] {
  return Array.from({ length: days }, (_, index) => [first + index, { 'zh-CN': zh, en }]);
}

/** The solar term of April 4 or 5, by the usual approximation for the 21st century. */
function pureBrightness(year: number): number {
  const short = year % 100;
  return dayNumber(`${year}-04-01`) - 1 + Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4);
}

/** ICU's Chinese calendar, read in UTC so that the machine's time zone plays no part. */
const lunarFormat = new Intl.DateTimeFormat('en-u-ca-chinese-nu-latn', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** Looks for a lunar date from a solar one on; a leap month is written with a suffix and so never matches. */
function lunarDay(year: number, month: number, day: number, from: string, within: number): number {
  const first = dayNumber(`${year}-${from}`);
  for (let number = first; number < first + within; number++) {
    const parts = lunarFormat.formatToParts(number * 86_400_000);
    const value = (type: string) => parts.find((part) => part.type === type)?.value;
    if (value('month') === String(month) && value('day') === String(day)) return number;
  }
  throw new RangeError(`No lunar ${month}-${day} found in ${year}`);
}
