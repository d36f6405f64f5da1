import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterItemRow } from './matter-item.ts';
import type { Branch, Order } from './reach.ts';

/** The place of a row in a list: its due moment as PostgreSQL's own text (no microsecond is lost), when the list is sorted by it, and its id. */
export interface Place {
  readonly due: string | null;
  readonly id: string;
}

export interface Listing {
  readonly branches: readonly Branch[];
  readonly order: Order;
  /** Due moments after the first, and up to the second. */
  readonly due?: { readonly after?: Date; readonly upTo?: Date } | undefined;
  /** Ids from the first, and below the second: when they were received. */
  readonly ids?: { readonly from?: string | undefined; readonly below?: string | undefined } | undefined;
  /** Other conditions: rows are read one by one until enough pass. */
  readonly filters: readonly RawBuilder<boolean>[];
  readonly after?: Place | undefined;
  readonly limit: number;
  /** Rows each range may read for this page, when that is not the usual. */
  readonly budget?: number;
}

/** A row of the list, or (`hit` false) the last one a branch may read for this page. */
export type ScannedRow = MatterItemRow & { readonly hit: boolean; readonly last: boolean; readonly due_key: string | null };

/** Rows one index range may read for a page: few matches cost several pages, never a long one. */
const scanBudget = { equal: 2_000, 'counties below': 200, 'areas below': 2_000 };

/**
 * The planner believes that row security lets one row in twenty pass, though here it lets nearly all; it would read and sort a whole township for
 * a page of 100 (1,760 rows of 100,000 matters; 0.9 ms became 8), or the whole table for the newest 200 (of 10,000 matters; 2 ms became 20).
 */
const inOrder = sql`select set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)`;

/** Matters with a due moment (`dated`), those without, or either, in order; one more than asked for. */
export async function scanMatters(db: Kysely<Database>, listing: Listing, dated: boolean): Promise<ScannedRow[]> {
  const branches = listing.branches.filter(({ values }) => values.length > 0);
  if (branches.length === 0) return [];
  const { forward, outer } = orderOf(listing.order, dated);
  const limit = sql.lit(listing.limit + 1);
  const merged = sql.join(branches.map((branch) => sql`(${rangesOf(branch, listing, dated)})`), sql` union all `);
  const reading = sql<ScannedRow>`select page.*, a.name as area_name
    from (select * from (${merged}) merged order by ${forward} limit ${limit}) page left join area a on a.code = page.area order by ${outer}`;
  const [, { rows }] = await Promise.all([inOrder.execute(db), reading.execute(db)]);
  return rows;
}

/** The ranges of a branch, each in order and read no further than the page needs. */
function rangesOf(branch: Branch, listing: Listing, dated: boolean): RawBuilder<unknown> {
  const id = branch.column === 'referred_unit' ? sql`u.matter_id` : sql`m.id`;
  const { forward, inMatter } = orderOf(listing.order, dated, id);
  const ids = idSpan(listing, id);
  // Where ids are the order they bound the range; by due moment they are looked at row by row.
  const filters = [...listing.filters, ...onlyOf(branch), ...(listing.order === 'due' ? ids : [])];
  const hit = andOf(filters);
  const budget = sql.lit(filters.length ? (listing.budget ?? scanBudget[branch.match]) : listing.limit + 1);
  const where = andOf([equals(branch), ...placeAfter(listing, dated, id), ...dueSpan(listing), ...(listing.order === 'due' ? [] : ids)]);
  return sql`select scanned.* from (${valuesOf(branch)}) as of_values (value) cross join lateral (
    select * from (
      select m.id, m.code, m.kind, m.title, m.area, m.status, m.stage, m.urgency, m.unit_id, m.handler_id, m.due_at, ${listing.order === 'due' ? sql`m.due_at::text` : sql`null::text`} as due_key, m.alert, m.received_at,
        m.version, ${hit} as hit, row_number() over (order by ${inMatter}) = ${budget} as last
      from ${sourceOf(branch)} where ${where} order by ${inMatter} limit ${budget}
    ) read where hit or last order by ${forward} limit ${sql.lit(listing.limit + 1)}
  ) scanned`;
}

const direct = { county: sql`m.county`, township: sql`m.township`, village: sql`m.village`, area: sql`m.area`, unit_id: sql`m.unit_id`, handler_id: sql`m.handler_id`, reporter_id: sql`m.reporter_id`, pending_unit_id: sql`m.pending_unit_id`, referred_unit: sql`u.unit_id` };

function sourceOf({ column }: Branch): RawBuilder<unknown> {
  return column === 'referred_unit' ? sql`matter_unit u join matter m on m.county = u.county and m.id = u.matter_id` : sql`matter m`;
}

function equals({ column }: Branch): RawBuilder<boolean> {
  return sql`${direct[column]} = of_values.value`;
}

function valuesOf({ column, match, values }: Branch): RawBuilder<unknown> {
  if (match === 'counties below') return sql`select distinct c.code from unnest(${values}::text[]) as wide (code) join area c on c.code >= wide.code and c.code < wide.code || ':' and c.tier = 'county'`;
  if (match === 'areas below') return sql`select distinct c.code from unnest(${values}::text[]) as wide (code) join area c on c.code >= wide.code and c.code < wide.code || ':'`;
  return column === 'unit_id' || column === 'pending_unit_id' || column === 'referred_unit' ? sql`select unnest(${values}::uuid[])` : sql`select unnest(${values}::text[])`;
}

function onlyOf({ only, except }: Branch): RawBuilder<boolean>[] {
  return [
    ...(only ? [sql<boolean>`m.area ^@ any (${only}::text[])`] : []),
    ...(except?.areas.length ? [sql<boolean>`not m.area ^@ any (${except.areas}::text[])`] : []),
    ...(except?.units.length ? [sql<boolean>`(m.unit_id is null or m.unit_id <> all (${except.units}::uuid[]))`] : []),
  ];
}

function dueSpan({ due }: Listing): RawBuilder<boolean>[] {
  return [...(due?.after ? [sql<boolean>`m.due_at > ${due.after}::timestamptz`] : []), ...(due?.upTo ? [sql<boolean>`m.due_at <= ${due.upTo}::timestamptz`] : [])];
}

function idSpan({ ids }: Listing, id: RawBuilder<unknown>): RawBuilder<boolean>[] {
  return [...(ids?.from ? [sql<boolean>`${id} >= ${ids.from}::uuid`] : []), ...(ids?.below ? [sql<boolean>`${id} < ${ids.below}::uuid`] : [])];
}

/** Where this page goes on. Open matters alone have a place in the order of due moments. */
function placeAfter({ order, after }: Listing, dated: boolean, id: RawBuilder<unknown>): RawBuilder<boolean>[] {
  if (order === 'received') return after ? [sql`${id} > ${after.id}::uuid`] : [];
  if (order === '-received') return after ? [sql`${id} < ${after.id}::uuid`] : [];
  if (dated) return [sql`m.ended_at is null`, after?.due ? sql`(m.due_at, m.id) > (${after.due}::timestamptz, ${after.id}::uuid)` : sql`m.due_at is not null`];
  return [sql`m.ended_at is null`, sql`m.due_at is null`, ...(after && !after.due ? [sql<boolean>`m.id > ${after.id}::uuid`] : [])];
}

function orderOf(order: Order, dated: boolean, id: RawBuilder<unknown> = sql`m.id`) {
  if (order === 'received') return { inMatter: id, forward: sql`id`, outer: sql`page.id` };
  if (order === '-received') return { inMatter: sql`${id} desc`, forward: sql`id desc`, outer: sql`page.id desc` };
  if (dated) return { inMatter: sql`m.due_at, ${id}`, forward: sql`due_at, id`, outer: sql`page.due_at, page.id` };
  return { inMatter: id, forward: sql`id`, outer: sql`page.id` };
}

const andOf = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> => (conditions.length ? sql`(${sql.join(conditions, sql` and `)})` : sql`true`);
