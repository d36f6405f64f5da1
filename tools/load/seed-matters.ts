import { growTo, withoutIndexes } from '@gongzhi/casework/growth';
import pg from 'pg';

/** From this many on it is quicker to make the indexes anew than to keep them. */
const many = 200_000;

/**
 * Fills a platform with matters that came in over the last 1,000 days, spread over its villages.
 *
 * @param superuserUrl of the platform's PostgreSQL: nobody else may write without foreign keys
 */
export async function seedMatters(superuserUrl: string, count: number, log: (line: string) => void): Promise<void> {
  const url = new URL(superuserUrl);
  url.pathname = '/casework';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string }>('select code from area where length(code) = 12 and valid_to is null order by code');
    const at = { areas: rows.map(({ code }) => code), now: new Date() };
    const progress = (done: number): void => void (done % 100_000 === 0 && log(`${done} of ${count} matters written`));
    if (count < many) await growTo(client, 0, count, at, progress);
    else await withoutIndexes(client, () => growTo(client, 0, count, at, progress));
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
