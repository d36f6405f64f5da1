import { dayLength, dayNumberOf, startOfDayNumber } from './days.ts';
import { countUpTo, isWorkingNumber, workingDayAt } from './working-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * A way to measure time along a line: how much of it lies between two points, and the earliest point by which an amount has
 * passed. Points are milliseconds, or day boundaries (day n occupies n to n + 1).
 */
export type Scale = Readonly<{ between(from: number, to: number): number; add(from: number, amount: number): number }>;

/** A stretch of the line that doesn't count; the end isn't part of it. */
export type Gap = Readonly<{ from: number; to: number }>;

/** Everything counts. */
export const everything: Scale = { between: (from, to) => to - from, add: (from, amount) => from + amount };

/** Day boundaries of which only working days count. */
export function workingDayScale(calendar: WorkingCalendar): Scale {
  return {
    between: (from, to) => countUpTo(to - 1, calendar) - countUpTo(from - 1, calendar),
    add: (from, amount) => (amount === 0 ? from : workingDayAt(countUpTo(from - 1, calendar) + amount - 1, calendar) + 1),
  };
}

/** Milliseconds of which only the given stretches (in minutes after midnight) of working days count. */
export function workingTimeScale(calendar: WorkingCalendar, shifts: readonly Gap[]): Scale {
  const inMs = shifts.map(({ from, to }) => ({ from: from * 60_000, to: to * 60_000 }));
  const daily = sum(inMs.map(({ from, to }) => to - from));
  if (daily === 0) throw new RangeError('Working hours without a shift');
  const position = (moment: number) => {
    const day = dayNumberOf(new Date(moment));
    const time = moment - startOfDayNumber(day);
    const today = isWorkingNumber(day, calendar) ? sum(inMs.map(({ from, to }) => Math.min(Math.max(time - from, 0), to - from))) : 0;
    return countUpTo(day - 1, calendar) * daily + today;
  };
  return {
    between: (from, to) => position(to) - position(from),
    add: (from, amount) => {
      if (amount === 0) return from;
      const target = position(from) + amount;
      const index = Math.ceil(target / daily) - 1;
      return startOfDayNumber(workingDayAt(index, calendar)) + timeOfDay(inMs, target - index * daily);
    },
  };
}

/** The whole of a working day, for scales that don't look at office hours. */
export const wholeDay: readonly Gap[] = [{ from: 0, to: dayLength / 60_000 }];

/** The same scale with stretches taken out. They must be in order and apart, as `merge` makes them. */
export function without(scale: Scale, gaps: readonly Gap[]): Scale {
  return {
    between: (from, to) => {
      const lost = gaps.filter((gap) => gap.from < to && gap.to > from);
      return scale.between(from, to) - sum(lost.map((gap) => scale.between(Math.max(gap.from, from), Math.min(gap.to, to))));
    },
    add: (from, amount) => {
      let point = scale.add(from, amount);
      for (const gap of gaps) {
        if (gap.to <= from) continue;
        if (gap.from >= point) break;
        point = scale.add(point, scale.between(Math.max(gap.from, from), gap.to));
      }
      return point;
    },
  };
}

/** Stretches in order, overlapping and touching ones joined, empty ones dropped: the same set whatever their order was. */
export function merge(gaps: readonly Gap[]): Gap[] {
  const merged: { from: number; to: number }[] = [];
  for (const gap of gaps.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && gap.from <= last.to) last.to = Math.max(last.to, gap.to);
    else merged.push({ ...gap });
  }
  return merged;
}

/** The time of day by which an amount of the day's shifts has passed. */
function timeOfDay(shifts: readonly Gap[], amount: number): number {
  let left = amount;
  for (const { from, to } of shifts) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  throw new RangeError('More than a working day');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
