import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { loadAreas } from '../areas/load-areas.ts';
import { readAreas } from '../areas/read-areas.ts';

/**
 * Loads the areas of a folder's CSV files whose counties aren't in the database yet; those that are may have been renamed since.
 *
 * @returns how many areas there are now
 */
export async function seedAreas(client: pg.Client, databaseUrl: string, folder: string): Promise<number> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv')).map((name) => readAreas(join(folder, name)));
  const counties = files.map((rows) => rows.find(({ code }) => code.length === 6)!.code);
  const { rows: known } = await client.query<{ code: string }>('select code from area where code = any ($1)', [counties]);
  const missing = files.filter((_, index) => !known.some(({ code }) => code === counties[index]));
  if (missing.length) await loadAreas(databaseUrl, missing.flat());
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from area');
  return rows[0]!.count;
}
