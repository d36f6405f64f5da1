export type SpanUnit = 'days' | 'hours' | 'minutes';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far a moment is from now, in the largest unit that says enough; `over`: it is past. */
export function spanOf(dueAt: string, now: number): { readonly over: boolean; readonly count: number; readonly unit: SpanUnit } {
  const distance = Math.abs(Date.parse(dueAt) - now);
  const over = Date.parse(dueAt) <= now;
  if (distance >= day) return { over, count: Math.floor(distance / day), unit: 'days' };
  if (distance >= hour) return { over, count: Math.floor(distance / hour), unit: 'hours' };
  return { over, count: Math.max(1, Math.floor(distance / minute)), unit: 'minutes' };
}
