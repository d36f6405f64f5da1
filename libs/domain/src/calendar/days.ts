/** A day in China's time zone, `YYYY-MM-DD`. */
export type Day = string;

/** Milliseconds of a day; China has one time zone, UTC+8, without summer time since 1992. */
export const dayLength = 86_400_000;
const chinaOffset = 8 * 3_600_000;

/** Whether a text is a day that exists: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days since 1970-01-01: what the calendar computes with. */
export function dayNumber(day: Day): number {
  const number = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayLength;
  if (Number.isNaN(number)) throw new RangeError(`Not a day: ${day}`);
  return number;
}

/** The day of a day number. */
export function dayAt(number: number): Day {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** The day so many calendar days later (earlier when negative). */
export function addCalendarDays(day: Day, amount: number): Day {
  return dayAt(dayNumber(day) + amount);
}

/** 0 Sunday ... 6 Saturday. */
export function weekday(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** The day in China at a moment. */
export function dayOf(moment: Date): Day {
  return dayAt(dayNumberOf(moment));
}

/** The day number in China at a moment. */
export function dayNumberOf(moment: Date): number {
  return Math.floor((moment.getTime() + chinaOffset) / dayLength);
}

/** 00:00 of a day in China. */
export function startOfDay(day: Day): Date {
  return new Date(startOfDayNumber(dayNumber(day)));
}

/** 24:00 of a day in China, which is 00:00 of the next. */
export function endOfDay(day: Day): Date {
  return new Date(startOfDayNumber(dayNumber(day) + 1));
}

/** 00:00 in China of a day number, in milliseconds since the epoch. */
export function startOfDayNumber(number: number): number {
  return number * dayLength - chinaOffset;
}
