import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.types.ts';
import type { ScannedRow } from '../queues/list-matters.queries.ts';

/** What matters are found by, as they were brought in. */
export async function searchedTexts(db: Kysely<Database>, ids: readonly string[]) {
  return db
    .selectFrom('matter')
    .select(['county', 'id', 'title', 'description', 'place', 'reporter_name', 'reporter_contact', 'principal_name', 'principal_contact'])
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .execute();
}

/** Writes the words of matters under their county and month of reception. */
export async function insertTerms(db: Kysely<Database>, matters: readonly { county: string; id: string; words: readonly string[] }[]): Promise<void> {
  await sql`insert into matter_search (county, matter_id, terms)
    select county, id, array(select county || to_char(moment_of(id) at time zone 'UTC', 'YYMM') || w from unnest(words) as w)
    from json_to_recordset(${JSON.stringify(matters)}) as found (county text, id uuid, words text[])
    on conflict do nothing`.execute(db);
}

/** Those of the matters that have all the words. */
export async function havingWords(db: Kysely<Database>, matters: readonly { readonly id: string; readonly area: string }[], words: readonly string[]): Promise<ReadonlySet<string>> {
  const counties = matters.map(({ area }) => area.slice(0, 6));
  const { rows } = await sql<{ id: string }>`select having_words(${matters.map(({ id }) => id)}::uuid[], ${counties}::text[], ${words}::text[]) as id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** One matter within reach, by its code. */
export async function findByCode(db: Kysely<Database>, code: string, filters: readonly RawBuilder<boolean>[]): Promise<ScannedRow | undefined> {
  const { rows } = await sql<ScannedRow>`select ${itemColumns}, a.name as area_name, true as hit, false as last
    from matter m left join area a on a.code = m.area where m.code = ${code} ${andAll(filters)}`.execute(db);
  return rows[0];
}

/** Candidates a page looks at before it asks to be continued. */
const candidates = 500;

/**
 * Matters that have all the words, through the index of terms, newest first. The candidates come in order and are joined one by one, so only as
 * many are read as the page shows.
 */
export async function findByWords(db: Kysely<Database>, search: { counties: readonly string[]; words: readonly string[]; below: string | undefined; from: string | undefined; filters: readonly RawBuilder<boolean>[]; limit: number }): Promise<ScannedRow[]> {
  const { counties, words, below, from, filters, limit } = search;
  const { rows } = await sql<ScannedRow>`select found.*, a.name as area_name from (
      select coalesce(m.id, c.id) as id, m.code, m.kind, m.title, m.area, m.status, m.stage, m.urgency, m.unit_id, m.handler_id, m.due_at, null::text as due_key, m.alert,
        m.received_at, m.version, m.id is not null as hit, c.goes_on as last
      from search_candidates(${counties}::text[], ${words}::text[], ${below ?? null}::uuid, ${from ?? null}::uuid, ${candidates}) c
      left join lateral (select * from matter m where m.id = c.id and not c.goes_on ${andAll(filters)} limit 1) m on true
      where m.id is not null or c.goes_on limit ${limit + 1}
    ) found left join area a on a.code = found.area order by found.id desc, found.last`.execute(db);
  return rows;
}

/** The counties in which the asker's reach lies: of areas, of units, and of what they brought in themselves. */
export async function countiesOf(db: Kysely<Database>, reach: { areas: readonly string[]; units: readonly string[]; person: string }): Promise<string[]> {
  const { rows } = await sql<{ county: string }>`
    with reached (code) as (
      select unnest(${reach.areas}::text[])
      union select u.area from unit u where u.id = any (${reach.units}::uuid[])
      union select m.county from matter m where m.reporter_id = ${reach.person}
    )
    select distinct left(code, 6) as county from reached where length(code) >= 6
    union select a.code from reached r join area a on length(r.code) < 6 and a.tier = 'county' and a.code >= r.code and a.code < r.code || ':'
    order by county`.execute(db);
  return rows.map(({ county }) => county);
}

const itemColumns = sql`m.id, m.code, m.kind, m.title, m.area, m.status, m.stage, m.urgency, m.unit_id, m.handler_id, m.due_at, null::text as due_key, m.alert, m.received_at, m.version`;
const andAll = (filters: readonly RawBuilder<boolean>[]): RawBuilder<unknown> => (filters.length ? sql`and ${sql.join(filters, sql` and `)}` : sql``);
