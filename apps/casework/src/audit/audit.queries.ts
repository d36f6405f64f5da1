import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Spot } from '../paging/by-text.ts';

export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly at_key: string;
  readonly operation: string;
  readonly actor: string;
  readonly roles: string;
  readonly area: string;
  readonly target: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly trace_id: string | null;
  readonly hit: boolean;
  readonly last: boolean;
}

export interface AuditFilter {
  /** Area subtrees of the auditor. */
  readonly areas: readonly string[];
  readonly target?: string | undefined;
  readonly actor?: string | undefined;
  readonly operation?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: Spot | undefined;
  readonly limit: number;
}

/** Lines one county, or one actor, may read for a page. */
const budget = 5_000;

/** Lines of the audit record, newest first, one more than asked for; the line with `last` is where reading stopped. By target, by actor, or county by county. */
export async function listAudit(db: Kysely<Database>, filter: AuditFilter): Promise<AuditLine[]> {
  const limit = sql.lit(filter.limit + 1);
  const span = [
    ...(filter.from ? [sql<boolean>`l.at >= ${filter.from}::timestamptz`] : []),
    ...(filter.to ? [sql<boolean>`l.at < ${filter.to}::timestamptz`] : []),
    ...(filter.after ? [sql<boolean>`(l.at, l.id) < (${filter.after.at}::timestamptz, ${filter.after.id}::bigint)`] : []),
  ];
  const hit = [
    sql<boolean>`l.area ^@ any (${filter.areas}::text[])`,
    ...(filter.operation ? [sql<boolean>`l.operation = ${filter.operation}`] : []),
    ...(filter.target && filter.actor ? [sql<boolean>`l.actor = ${filter.actor}`] : []),
  ];
  const [of, key] = rangesOf(filter);
  const { rows } = await sql<AuditLine>`select * from (${of}) as of_values (value) cross join lateral (
      select * from (
        select l.id::text as id, l.at, l.at::text as at_key, l.operation, l.actor, l.roles, l.area, l.target, l.outcome, l.reason, l.trace_id,
          ${sql.join(hit, sql` and `)} as hit, row_number() over (order by l.at desc, l.id desc) = ${sql.lit(budget)} as last
        from platform.audit l where ${key} = of_values.value ${span.length ? sql`and ${sql.join(span, sql` and `)}` : sql``} order by l.at desc, l.id desc limit ${sql.lit(budget)}
      ) read where hit or last limit ${limit}
    ) lines order by at desc, id::bigint desc limit ${limit}`.execute(db);
  return rows;
}

/** What is read in order: an index begins with each of these. */
function rangesOf({ areas, target, actor }: AuditFilter): [RawBuilder<unknown>, RawBuilder<unknown>] {
  if (target) return [sql`select ${target}::text`, sql`l.target`];
  if (actor) return [sql`select ${actor}::text`, sql`l.actor`];
  // A record of no area has no county; it is within reach of those who reach everywhere.
  const counties = sql`select distinct left(code, 6) from unnest(${areas}::text[]) as reached (code) where length(code) >= 6
    union select c.code from unnest(${areas}::text[]) as reached (code) join area c on length(reached.code) < 6 and c.tier = 'county' and c.code >= reached.code and c.code < reached.code || ':'
    union select '' from unnest(${areas}::text[]) as reached (code) where code = ''`;
  return [counties, sql`l.county`];
}

export interface AccessLine {
  readonly id: string;
  readonly at: Date;
  readonly at_key: string;
  readonly operation: string;
  readonly matter_id: string;
  readonly code: string;
  readonly roles: string;
  readonly units: string[];
  readonly reason: string | null;
}

/** Reads of what a person brought in, by others, newest first; one more than asked for. */
export async function listAccess(db: Kysely<Database>, filter: { person: string; operations: readonly string[]; after: Spot | undefined; limit: number }): Promise<AccessLine[]> {
  const { person, operations, after, limit } = filter;
  const { rows } = await sql<AccessLine>`select l.id::text as id, l.at, l.at::text as at_key, l.operation, m.id as matter_id, m.code, l.roles, l.reason,
      array(select u.name from unit_officer o join unit u on u.id = o.unit_id where o.person_id = l.actor order by u.name) as units
    from matter m join platform.audit l on l.target = 'matters/' || m.id
    where m.reporter_id = ${person} and l.actor <> ${person} and l.operation = any (${operations}::text[])
      ${after ? sql`and (l.at, l.id) < (${after.at}::timestamptz, ${after.id}::bigint)` : sql``}
    order by l.at desc, l.id desc limit ${limit + 1}`.execute(db);
  return rows;
}
