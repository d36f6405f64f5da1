import { everything, wholeDay, without, workingTimeScale } from './scales.ts';
import type { Scale } from './scales.ts';
import { gapsOf } from './spans.ts';
import type { Pause, SpanUnit } from './spans.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A clock as far as its share needs it: `due` already moved by pauses and extensions. */
export type RunningClock = Readonly<{ start: Date; due: Date; unit: SpanUnit; pauses: readonly Pause[] }>;

/** Yellow at 80 % of the time, red when it has run out. */
export const warningShare = 0.8;

/** How much of its time a clock has used: 0 at the start, 1 at the deadline. Working days and hours run in working time only. */
export function elapsedShare(clock: RunningClock, now: Date, calendar: WorkingCalendar): number {
  const scale = scaleOf(clock, calendar);
  const total = scale.between(clock.start.getTime(), clock.due.getTime());
  if (total <= 0) return now >= clock.due ? 1 : 0;
  return Math.max(scale.between(clock.start.getTime(), now.getTime()) / total, 0);
}

/** The first moment at which a clock has used a share of its time, so that a timer can be set exactly. */
export function momentOfShare(clock: RunningClock, share: number, calendar: WorkingCalendar): Date {
  if (share === 1) return clock.due;
  const scale = scaleOf(clock, calendar);
  const total = scale.between(clock.start.getTime(), clock.due.getTime());
  return new Date(scale.add(clock.start.getTime(), Math.ceil(total * share)));
}

/** Green below 80 %, yellow from there, red from the deadline on. */
export function lightOf(clock: RunningClock, now: Date, calendar: WorkingCalendar): 'green' | 'yellow' | 'red' {
  if (now >= clock.due) return 'red';
  return now >= momentOfShare(clock, warningShare, calendar) ? 'yellow' : 'green';
}

function scaleOf(clock: RunningClock, calendar: WorkingCalendar): Scale {
  const gaps = gapsOf(clock.pauses);
  if (clock.unit === 'working_day') return without(workingTimeScale(calendar, wholeDay), gaps);
  if (clock.unit === 'working_hour') return without(workingTimeScale(calendar, calendar.hours.shifts), gaps);
  return without(everything, gaps);
}
