import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** Fields of one line; a field with a comma in it is in double quotes. */
const fields = /(?:"([^"]*)"|([^,]*))(?:,|$)/g;

/** Publishes the two lists of a county for a year, unless some are published. Returns how many entries are new. */
export async function seedLists(client: pg.Client, path: string, area: string, year: number): Promise<number> {
  const { rowCount } = await client.query(
    `insert into village_list (area, year, version, published_by, published_at)
     select $1, $2, 1, 'seed', now() where not exists (select from village_list where area = $1 and year = $2) on conflict do nothing`, [area, year]);
  if (!rowCount) return 0;
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const entries = lines.map((line) => {
    const [code, list, title_zh, title_en, keywords] = [...line.matchAll(fields)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    return { code, list, title_zh, title_en, keywords: keywords!.split(';') };
  });
  await client.query(
    `insert into village_list_entry (area, year, version, code, list, title_zh, title_en, keywords)
     select $1, $2, 1, code, list, title_zh, title_en, keywords from json_to_recordset($3) as entry (code text, list text, title_zh text, title_en text, keywords text[])`,
    [area, year, JSON.stringify(entries)]);
  return entries.length;
}
