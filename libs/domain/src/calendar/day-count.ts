import { dayNumberOf, startOfDayNumber } from './days.ts';
import { everything, merge, without, workingDayScale } from './scales.ts';
import type { Gap } from './scales.ts';
import type { WorkingHours } from './working-hours.ts';
import { isLegalRestDay } from './working-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** The outcome of counting days: the last day counted, and the due day, later only when that day was a legal rest day. */
export type DayCount = Readonly<{ lastCounted: number; due: number; paused: readonly Gap[] }>;

/**
 * Counts days from the day after the start (Civil Code art. 201). A day is lost to a pause when the clock stands still at
 * the moment the day ends, so a pause loses as many days as it lasts over: none within a day, one over a night.
 */
export function countDays(start: number, amount: number, working: boolean, pauses: readonly Gap[], calendar: WorkingCalendar): DayCount {
  const paused = merge(pauses.map((pause) => ({ from: countingDay(pause.from, calendar.hours), to: countingDay(pause.to, calendar.hours) })));
  const scale = without(working ? workingDayScale(calendar) : everything, paused);
  const lastCounted = scale.add(dayNumberOf(new Date(start)) + 1, amount) - 1;
  return { lastCounted, due: working ? lastCounted : pastRestDays(lastCounted, paused, calendar), paused };
}

/** When a day ends for a deadline: at midnight, or at closing time where the unit keeps office hours. */
export function deadlineOfDay(day: number, hours: WorkingHours): number {
  const closing = hours.shifts.at(-1)?.to;
  return hours.dayEnds === 'closing' && closing !== undefined ? startOfDayNumber(day) + closing * 60_000 : startOfDayNumber(day + 1);
}

/** The first day whose end is still to come at a moment. */
function countingDay(moment: number, hours: WorkingHours): number {
  const day = dayNumberOf(new Date(moment));
  return moment < deadlineOfDay(day, hours) ? day : day + 1;
}

/** Art. 203: a last day that is a legal rest day gives way to the day after it. A paused day can't be the last one either. */
function pastRestDays(lastCounted: number, paused: readonly Gap[], calendar: WorkingCalendar): number {
  let due = lastCounted;
  for (;;) {
    const pause = paused.find((gap) => due > lastCounted && gap.from <= due && due < gap.to);
    if (pause) due = pause.to;
    else if (isLegalRestDay(due, calendar)) due += 1;
    else return due;
  }
}
