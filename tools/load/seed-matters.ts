import { growTo, withoutIndexes } from '@gongzhi/casework/growth';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** From this many on it is quicker to make the indexes anew than to keep them. */
const many = 200_000;

/**
 * Fills a platform with matters that came in over the last 1,000 days, spread over its villages.
 *
 * @param dataDir of a platform that runs on servers of its own
 */
export async function seedMatters(dataDir: string, count: number, log: (line: string) => void): Promise<void> {
  const { databases } = JSON.parse(readFileSync(join(dataDir, 'runtime.json'), 'utf8')) as { databases: Record<string, { ownerUrl: string; adminUrl?: string }> };
  const client = new pg.Client({ connectionString: databases['casework']!.ownerUrl });
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
