import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentOf, parseAreaCode } from '@gongzhi/domain/areas';
import type pg from 'pg';
import { v7 as newId } from 'uuid';
import { readAreas } from '../areas/read-areas.ts';

const folder = fileURLToPath(new URL('../../seed/areas', import.meta.url));

/** Puts the real areas in, and a unit for every township. Returns the villages and the units. */
export async function seedGrowth(client: Pick<pg.ClientBase, 'query'>): Promise<{ areas: string[]; units: string[] }> {
  const rows = readdirSync(folder).flatMap((name) => readAreas(`${folder}/${name}`));
  const tierOf = (code: string): string => {
    const parsed = parseAreaCode(code);
    if (!parsed.ok) throw new Error(parsed.message.en);
    return parsed.tier;
  };
  const known = new Set(rows.map(({ code }) => code));
  const parent = (code: string): string | null => [parentOf(code)].find((above) => above !== null && known.has(above)) ?? null;
  await client.query('insert into area (code, name, tier, parent) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])', [
    rows.map(({ code }) => code), rows.map(({ name }) => name), rows.map(({ code }) => tierOf(code)), rows.map(({ code }) => parent(code)),
  ]);
  const townships = rows.filter(({ code }) => code.length === 9);
  const units = townships.map(() => newId());
  await client.query(`insert into unit (id, area, kind, name) select *, 'station', 'unit' from unnest($1::uuid[], $2::text[])`, [units, townships.map(({ code }) => code)]);
  return { areas: rows.map(({ code }) => code).filter((code) => code.length === 12), units };
}
