/** Days of a period, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Periods that are asked for by name. */
export const periodNames = ['all', 'month', 'lastMonth', 'quarter', 'lastQuarter', 'year', 'lastYear', 'days'] as const;
export type PeriodName = (typeof periodNames)[number];

const monthsOf = { month: 1, lastMonth: 1, quarter: 3, lastQuarter: 3, year: 12, lastYear: 12 } as const;

const dayText = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Whole months from one that counts from the year 0. */
function monthsFrom(month: number, count: number): Period {
  return { from: dayText(Math.floor(month / 12), month % 12, 1), to: dayText(Math.floor((month + count) / 12), (month + count) % 12, 0) };
}

/**
 * The days of a named period.
 *
 * @param today a day of China's calendar
 */
export function periodOf(name: Exclude<PeriodName, 'all' | 'days'>, today: string): Period {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const length = monthsOf[name];
  const current = Math.floor((year * 12 + month - 1) / length) * length;
  return monthsFrom(name.startsWith('last') ? current - length : current, length);
}

/** The period before: whole months before whole months, else as many days. */
export function periodBefore({ from, to }: Period): Period {
  const [start, end] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const next = new Date(end.getTime() + 86_400_000);
  if (start.getUTCDate() === 1 && next.getUTCDate() === 1) {
    const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
    const length = next.getUTCFullYear() * 12 + next.getUTCMonth() - first;
    return monthsFrom(first - length, length);
  }
  const days = next.getTime() - start.getTime();
  return { from: new Date(start.getTime() - days).toISOString().slice(0, 10), to: new Date(start.getTime() - 86_400_000).toISOString().slice(0, 10) };
}

/** Today in China. */
export const today = (now: Date = new Date()): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);
