import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.types.ts';
import type { After } from '../paging/by-moment.ts';

export interface AlertFilter {
  /** The county all of the actor's areas lie in, when there is one: its index range is in the order of the list. */
  readonly county?: string | undefined;
  readonly alert?: string | undefined;
  readonly area?: string | undefined;
  readonly unitId?: string | undefined;
  /** The day it is: who is on leave. */
  readonly today: string;
  readonly minEscalation?: number | undefined;
}

/** Yellow and red clocks within reach with their matters, most overdue first, one more than asked for. */
export async function listAlerted(db: Kysely<Database>, filter: AlertFilter, after: After | undefined, limit: number) {
  let query = db
    .selectFrom('clock as c')
    .innerJoin('matter as m', (join) => join.onRef('m.county', '=', 'c.county').onRef('m.id', '=', 'c.matter_id'))
    .leftJoin('area as a', 'a.code', 'm.area')
    .select(['c.id', 'c.kind as clock', 'c.alert', 'c.escalation', 'c.alert_area', 'c.due_at', 'm.id as matter_id', 'm.code', 'm.kind', 'm.status', 'm.area', 'm.unit_id', 'm.handler_id', 'm.title', 'm.version', 'a.name as area_name'])
    .select(sql<boolean>`exists (select from absence x where x.county = m.county and x.officer_id = m.handler_id and x.cancelled_at is null and x.from_day <= ${filter.today}::date and x.to_day >= ${filter.today}::date)`.as('handler_away'))
    .where('c.stopped_at', 'is', null)
    .where('c.alert', '<>', 'green')
    .orderBy('c.due_at')
    .orderBy('c.id')
    .limit(limit + 1);
  if (filter.county) query = query.where('c.county', '=', filter.county);
  if (filter.alert) query = query.where('c.alert', '=', filter.alert);
  if (filter.area) query = query.where(sql<boolean>`m.area ^@ ${filter.area}`);
  if (filter.unitId) query = query.where('m.unit_id', '=', filter.unitId);
  if (filter.minEscalation) query = query.where('c.escalation', '>=', filter.minEscalation);
  if (after) query = query.where(sql<boolean>`(c.due_at, c.id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query.execute();
}

/** How yellow and red clocks within reach lie, by what `key` says; the most red first. */
export async function countAlerted(db: Kysely<Database>, key: RawBuilder<string | null>, area: string | undefined) {
  let query = db
    .selectFrom('clock as c')
    .innerJoin('matter as m', (join) => join.onRef('m.county', '=', 'c.county').onRef('m.id', '=', 'c.matter_id'))
    .select(key.as('key'))
    .select([
      sql<number>`count(*) filter (where c.alert = 'yellow')::int`.as('yellow'),
      sql<number>`count(*) filter (where c.alert = 'red')::int`.as('red'),
      sql<number>`count(*) filter (where c.escalation > 0)::int`.as('escalated'),
    ])
    .where('c.stopped_at', 'is', null)
    .where('c.alert', '<>', 'green')
    .groupBy(sql`1`)
    .orderBy(sql`3 desc, 2 desc, 1`);
  if (area) query = query.where(sql<boolean>`m.area ^@ ${area}`);
  return query.execute();
}

/** The names of units or areas. */
export async function namesOf(db: Kysely<Database>, of: 'unit' | 'area', keys: readonly string[]): Promise<Map<string, { 'zh-CN': string; en: string }>> {
  const rows = of === 'unit'
    ? await db.selectFrom('unit').select([sql<string>`id::text`.as('key'), 'name', 'name_en']).where(sql<boolean>`id = any (${keys}::uuid[])`).execute()
    : await db.selectFrom('area').select(['code as key', 'name', sql<string | null>`null`.as('name_en')]).where(sql<boolean>`code = any (${keys}::text[])`).execute();
  return new Map(rows.map(({ key, name, name_en }) => [key, { 'zh-CN': name, en: name_en ?? name }]));
}
