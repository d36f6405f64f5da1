import { parentOf, parseAreaCode } from '@gongzhi/domain/areas';
import pg from 'pg';

export type AreaRow = Readonly<{ code: string; name: string }>;
/** What loading did: rows that are new, rows that were corrected (renamed, as a rule), and rows given. */
export type LoadedAreas = Readonly<{ total: number; added: number; changed: number }>;

/** Rows sent at once: a few hundred kilobytes a message. */
const batchSize = 10_000;

/**
 * Puts areas into the casework database in one transaction; repeating it changes nothing. Rows of a table that aren't given
 * stay as they are. Progress is told in rows sent; the rows are merged after the last.
 */
export async function loadAreas(databaseUrl: string, rows: readonly AreaRow[], onProgress: (sent: number) => void = () => {}): Promise<LoadedAreas> {
  const areas = [...new Map(rows.map((row) => [row.code, withTier(row)])).values()];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('create temporary table incoming (code text, name text, tier text, parent text) on commit drop');
    for (let from = 0; from < areas.length; from += batchSize) {
      const batch = areas.slice(from, from + batchSize);
      const columns = [batch.map((area) => area.code), batch.map((area) => area.name), batch.map((area) => area.tier), batch.map((area) => area.parent)];
      await client.query('insert into incoming select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])', columns);
      onProgress(from + batch.length);
    }
    const merged = await merge(client);
    await client.query('commit');
    return { total: areas.length, ...merged };
  } finally {
    // Without a commit the server rolls back when the connection closes.
    await client.end();
  }
}

function withTier({ code, name }: AreaRow): AreaRow & { tier: string; parent: string | null } {
  const parsed = parseAreaCode(code);
  if (!parsed.ok) throw new Error(`${code} ${name}: ${parsed.message.en}`);
  return { code, name, tier: parsed.tier, parent: parentOf(code) };
}

async function merge(client: pg.Client): Promise<{ added: number; changed: number }> {
  await client.query('analyze incoming');
  // Anti-joins: `not in (select ...)` over 665,000 rows outgrows work_mem and took nine minutes.
  const orphans = await client.query<{ code: string; parent: string }>(`
    select code, parent from incoming
    where parent is not null
      and not exists (select 1 from incoming above where above.code = incoming.parent)
      and not exists (select 1 from area where area.code = incoming.parent)
    order by code limit 3`);
  if (orphans.rows.length > 0) {
    throw new Error(`Areas without the area above them: ${orphans.rows.map(({ code, parent }) => `${code} needs ${parent}`).join(', ')}`);
  }
  await client.query('set constraints all deferred');
  const { rows } = await client.query<{ added: number; changed: number }>(`
    with merged as (
      insert into area (code, name, tier, parent)
      select code, name, tier, parent from incoming order by code
      on conflict (code) do update set name = excluded.name, tier = excluded.tier, parent = excluded.parent
        where (area.name, area.tier, area.parent) is distinct from (excluded.name, excluded.tier, excluded.parent)
      returning xmax = 0 as added
    )
    select count(*) filter (where added)::int as added, count(*) filter (where not added)::int as changed from merged`);
  return rows[0]!;
}
