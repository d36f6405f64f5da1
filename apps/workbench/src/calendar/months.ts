/** A month as `2026-11`. */
export type Month = string;

/** Its first and last day. */
export function daysOf(month: Month): { readonly from: string; readonly to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

/** The month so many months later, or earlier. */
export function monthAfter(month: Month, by: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The weeks of a month, Monday first; places before its first and after its last day are empty. */
export function weeksOf<Day extends { readonly day: string }>(days: readonly Day[]): (Day | undefined)[][] {
  if (days.length === 0) return [];
  const before = (new Date(days[0]!.day).getUTCDay() + 6) % 7;
  const cells: (Day | undefined)[] = [...Array.from({ length: before }, () => undefined), ...days];
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
