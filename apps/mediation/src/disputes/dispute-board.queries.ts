import type { Actor, Scope } from '@gongzhi/platform';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Key } from '../paging/keyset.ts';
import type { NamedRow } from './dispute-row.ts';
import { mediatedBy, mediatedFrom, ownDisputes } from './disputes.queries.ts';
import { areaNameOf, centreNameIn, mediatorNamesOf } from './place-names.ts';

export interface BoardQuery {
  readonly status?: string | undefined;
  readonly tier?: string | undefined;
  readonly kind?: string | undefined;
  readonly area?: string | undefined;
  readonly centreId?: string | undefined;
  readonly mediatorId?: string | undefined;
  /** Account of a mediator. */
  readonly mine: string | undefined;
  readonly centreIds: readonly string[] | undefined;
  readonly dueFrom: Date | undefined;
  readonly dueUntil: Date | undefined;
  readonly atRisk: boolean;
  readonly after: Key | undefined;
  readonly limit: number;
}

export type BoardRow = NamedRow & { mediator_ids: string[]; mediator_names: string[]; next_session_at: Date | null };

/** As the indexes have it: what has no time limit yet comes last. */
const due = sql`case when due_at is null then timestamptz 'infinity' else due_at end`;
const under = (column: string, area: string): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)} >= ${area} and ${sql.ref(column)} < ${area} || ':'`;

/** Open disputes within reach, the most urgent first; one more than asked for. Who mediates and meets next is looked up for the page alone. */
export async function boardRows(db: Kysely<Database>, scope: Scope, query: BoardQuery): Promise<BoardRow[]> {
  return (await boardStatement(scope, query).execute(db)).rows;
}

/** The one statement of the board; apart, so that a test can ask the database how it does it. */
export function boardStatement(scope: Scope, query: BoardQuery): RawBuilder<BoardRow> {
  const { status, tier, kind, area, centreId, mediatorId, mine, centreIds, dueFrom, dueUntil, atRisk, after, limit } = query;
  const conditions: RawBuilder<boolean>[] = [sql`ended_at is null`, reachOf(scope)];
  if (status) conditions.push(sql`status = ${status}`);
  if (tier) conditions.push(sql`tier = ${tier}`);
  if (kind) conditions.push(sql`kind = ${kind}`);
  if (area) conditions.push(under('area', area));
  const at = centreId ? [centreId] : centreIds;
  if (at) conditions.push(sql`county in (select c.county from centre c where c.id = any (${at}::uuid[]))`, sql`centre_id = any (${at}::uuid[])`);
  if (mediatorId) conditions.push(mediatedBy(mediatorId));
  if (mine) conditions.push(sql`(county, id) in (${mediatedFrom(mine)})`);
  if (dueFrom) conditions.push(sql`${due} > ${dueFrom}`);
  if (dueUntil) conditions.push(sql`${due} <= ${dueUntil}`);
  if (atRisk) conditions.push(sql`crowd_risk <> 'none'`);
  if (after) conditions.push(sql`(${due}, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return sql<BoardRow>`
    with page as materialized (select * from dispute where ${sql.join(conditions, sql` and `)} order by ${due}, id limit ${limit + 1})
    select page.*, ${areaNameOf('page.area')} as area_name, ${centreNameIn('page.county', 'page.centre_id')} as centre_name, panel.ids as mediator_ids, ${mediatorNamesOf('page.county', 'panel.ids')} as mediator_names,
      (select min(s.starts_at) from session s where s.county = page.county and s.dispute_id = page.id and s.state = 'scheduled') as next_session_at
    from page
    cross join lateral (select array(select p.mediator_id from panel_member p where p.county = page.county and p.dispute_id = page.id and p.state = 'in_charge' order by p.part, p.mediator_id) as ids) panel
    order by ${due}, id`;
}

/** Row security decides; said again where that lets an index find the few in reach among all that are open. */
function reachOf({ areas, person, units }: Scope): RawBuilder<boolean> {
  const own = ownDisputes({ person, units });
  if (areas.length === 0) return sql`(county, id) in (${own})`;
  if (areas.some((area) => area.length <= 6)) return sql`true`;
  const places = areas.flatMap((area) => [under('area', area), under('centre_area', area)]).map((place) => sql`select county, id from dispute where ended_at is null and ${place}`);
  const parts = areas.map((area) => sql`select county, dispute_id from dispute_place where ${under('area', area)}`);
  return sql`(county, id) in (${sql.join([...places, ...parts, own], sql` union `)})`;
}

/** The centres somebody works at: those of the areas of their grants, and the one they mediate for. */
export async function centresOf(db: Kysely<Database>, actor: Actor): Promise<string[]> {
  const areas = actor.grants.map(({ area }) => area);
  const { rows } = await sql<{ id: string }>`select id from centre where area = any (${areas}::text[]) union select centre_id from mediator where person_id = ${actor.id}`.execute(db);
  return rows.map(({ id }) => id);
}
