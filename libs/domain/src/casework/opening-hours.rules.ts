/** When an office is open: hours by weekday, on working days. */
import { dayOf, isWorkingDay, parseWorkingHours, reasonOf, startOfDay, usualHours } from '../calendar/index.ts';
import type { WorkingCalendar, WorkingHours } from '../calendar/index.ts';
import { grant, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
type Weekday = (typeof weekdays)[number];

/** Office hours by weekday, `09:00-12:00, 14:00-18:00`; a day that isn't named is closed. */
export type OpeningHours = Readonly<Partial<Record<Weekday, string | undefined>>>;

/** Reads opening hours; refuses the first day that can't be read. */
export function parseOpeningHours(hours: OpeningHours): Decision<{ hours: ReadonlyMap<Weekday, WorkingHours> }, 'HOURS_UNREADABLE'> {
  const read = new Map<Weekday, WorkingHours>();
  for (const day of weekdays) {
    const text = hours[day];
    if (text === undefined) continue;
    const parsed = parseWorkingHours(text);
    if (!parsed) return refuse('HOURS_UNREADABLE', { day });
    read.set(day, parsed);
  }
  return grant({ hours: read });
}

/**
 * Whether an office is open at a moment. Without hours of its own it keeps the platform's. A working day that is shifted to a weekend goes by
 * Monday's hours where the weekend day has none; holidays and closures are closed whatever the hours say, a weekend only if it has none.
 */
export function isOpenAt(hours: OpeningHours | null, calendar: WorkingCalendar, at: Date): boolean {
  const day = dayOf(at);
  const minute = (at.getTime() - startOfDay(day).getTime()) / 60_000;
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
  const own = hours === null ? undefined : parseOpeningHours(hours);
  if (own && !own.ok) return false;
  const working = isWorkingDay(day, calendar);
  const { kind } = reasonOf(day, calendar);
  if (!working && !(kind === 'weekend' && own)) return false;
  const today = own ? (own.hours.get(weekday) ?? (kind === 'make_up' ? own.hours.get('monday') : undefined)) : usualHours;
  return today?.shifts.some(({ from, to }) => from <= minute && minute < to) ?? false;
}
