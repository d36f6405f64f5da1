import { countDays, deadlineOfDay } from './day-count.ts';
import { dayAt, dayOf } from './days.ts';
import type { Day } from './days.ts';
import { everything, merge, without, workingTimeScale } from './scales.ts';
import type { Gap } from './scales.ts';
import { isProvisional } from './working-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** What a rule allows: 24 hours, 60 calendar days, 15 working days, 4 working hours. */
export type Span = Readonly<{ unit: SpanUnit; amount: number }>;
export type SpanUnit = 'hour' | 'calendar_day' | 'working_day' | 'working_hour';

/** Time in which a clock stands still; the end isn't part of it. */
export type Pause = Readonly<{ from: Date; to: Date }>;

/** More of the same: an amount in the clock's own unit. */
export type Extension = Readonly<{ amount: number }>;

/** The moment a clock runs out, its last day (the deadline at 24:00 belongs to it), and whether a holiday notice may still move it. */
export type Deadline = Readonly<{ at: Date; day: Day; provisional: boolean }>;

const hourLength = 3_600_000;

/** When a span that starts now runs out. */
export function deadline(start: Date, span: Span, calendar: WorkingCalendar): Deadline {
  return deadlineWithPauses(start, span, [], [], calendar);
}

/**
 * When a span runs out, given what stopped and lengthened it. Hours move by exactly the (working) time of the pauses; days
 * by exactly the (working) days at whose end the clock stood still (see day-count.ts). Overlapping pauses count once, their
 * order doesn't matter, and a pause that begins after the deadline moves nothing. Extensions add to the amount.
 */
export function deadlineWithPauses(
  start: Date, span: Span, pauses: readonly Pause[], extensions: readonly Extension[], calendar: WorkingCalendar,
): Deadline {
  const amount = totalAmount(span, extensions);
  const gaps = gapsOf(pauses);
  if (span.unit === 'hour' || span.unit === 'working_hour') {
    const scale = span.unit === 'hour' ? everything : workingTimeScale(calendar, calendar.hours.shifts);
    const at = new Date(without(scale, gaps).add(start.getTime(), Math.round(amount * hourLength)));
    const day = lastDayOf(at);
    return { at, day, provisional: span.unit !== 'hour' && mayMove(start, day) };
  }
  const { due } = countDays(start.getTime(), amount, span.unit === 'working_day', gaps, calendar);
  const day = dayAt(due);
  return { at: new Date(deadlineOfDay(due, calendar.hours)), day, provisional: mayMove(start, day) };
}

/** The span's amount with its extensions; days come whole, and nothing is due before it starts. */
export function totalAmount(span: Span, extensions: readonly Extension[]): number {
  const amounts = [span.amount, ...extensions.map((extension) => extension.amount)];
  const wrong = span.unit.endsWith('_day') ? amounts.find((amount) => !Number.isInteger(amount) || amount < 0) : amounts.find((amount) => !(amount >= 0));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (wrong !== undefined || total === 0) throw new RangeError(`Not an amount of ${span.unit}: ${wrong ?? total}`);
  return total;
}

/** Pauses of which the last may still be open, as they stand now. */
export function pausesUntil(pauses: readonly Readonly<{ from: Date; to: Date | null }>[], now: Date): Pause[] {
  return pauses.map(({ from, to }) => ({ from, to: to ?? now }));
}

/** Pauses as stretches of time, in order and apart. */
export function gapsOf(pauses: readonly Pause[]): Gap[] {
  return merge(pauses.map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() })));
}

/** The day a moment ends: midnight still belongs to the day before. */
function lastDayOf(at: Date): Day {
  return dayOf(new Date(at.getTime() - 1));
}

function mayMove(start: Date, day: Day): boolean {
  return isProvisional(dayOf(start)) || isProvisional(day);
}
