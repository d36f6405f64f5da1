import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterItemRow } from '../queues/matter-item.ts';

/** The place after which a page goes on: how urgent, and which matter. */
export interface Waiting {
  readonly rank: number;
  readonly id: string;
}

export interface WaitingFilter {
  /** The counties somebody reaches; empty: all. */
  readonly counties: readonly string[];
  readonly area?: string | undefined;
  readonly kind?: string | undefined;
  readonly urgency?: string | undefined;
  readonly status?: string | undefined;
}

const rank = sql<number>`case m.urgency when 'critical' then 1 when 'urgent' then 2 else 3 end`;

/** Matters no unit has yet, the most urgent first, then the newest; one more than asked for. The words of the index's condition let it be used. */
export async function listWaitingMatters(db: Kysely<Database>, filter: WaitingFilter, after: Waiting | undefined, limit: number): Promise<(MatterItemRow & { rank: number })[]> {
  let query = db
    .selectFrom('matter as m')
    .leftJoin('area as a', 'a.code', 'm.area')
    .select(['m.id', 'm.code', 'm.kind', 'm.title', 'm.area', 'm.status', 'm.stage', 'm.urgency', 'm.unit_id', 'm.handler_id', 'm.due_at', 'm.alert', 'm.received_at', 'm.version', 'a.name as area_name', rank.as('rank')])
    .where(sql<boolean>`m.status in ('received', 'accepted', 'triaged')`)
    .orderBy(rank)
    .orderBy('m.id', 'desc')
    .limit(limit + 1);
  if (filter.counties.length) query = query.where(sql<boolean>`m.county = any (${filter.counties}::text[])`);
  if (filter.area) query = query.where(sql<boolean>`m.area ^@ ${filter.area}`);
  if (filter.kind) query = query.where('m.kind', '=', filter.kind);
  if (filter.urgency) query = query.where('m.urgency', '=', filter.urgency);
  if (filter.status) query = query.where('m.status', '=', filter.status);
  if (after) query = query.where(sql<boolean>`(${rank} > ${after.rank} or (${rank} = ${after.rank} and m.id < ${after.id}::uuid))`);
  return query.execute();
}
