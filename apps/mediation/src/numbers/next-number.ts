import { dayOf } from '@gongzhi/domain/calendar';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';

/** The series of a county's letters and receipts: 司法确认移送函, 对接移送函, 接收回执. */
export type NumberSeries = '司确移' | '对接移' | '对接收';

/** The next number of a series in a county, from 1 each year: 〔2026〕司确移第3号. */
export async function nextNumber(db: Kysely<Database>, county: string, series: NumberSeries, now: Date): Promise<string> {
  const { year, serial } = await nextInSeries(db, county, series, now);
  return `〔${year}〕${series}第${serial}号`;
}

/** The next of a series in a county and a year of China's calendar. Whoever asks at the same time waits for COMMIT, so none is left out. */
export async function nextInSeries(db: Kysely<Database>, county: string, series: string, now: Date): Promise<{ year: number; serial: number }> {
  const year = Number(dayOf(now).slice(0, 4));
  const { rows } = await sql<{ last: number }>`insert into number_series (county, series, year, last) values (${county}, ${series}, ${year}, 1)
    on conflict (county, series, year) do update set last = number_series.last + 1 returning last`.execute(db);
  return { year, serial: rows[0]!.last };
}
