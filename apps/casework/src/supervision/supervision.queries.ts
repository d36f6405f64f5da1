import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { After } from '../paging/by-moment.ts';

export interface AlertFilter {
  /** The county all of the actor's areas lie in, when there is one: its index range is in the order of the list. */
  readonly county?: string | undefined;
  readonly alert?: string | undefined;
  readonly area?: string | undefined;
  readonly minEscalation?: number | undefined;
}

/** Yellow and red clocks within reach with their matters, most overdue first, one more than asked for. */
export async function listAlerted(db: Kysely<Database>, filter: AlertFilter, after: After | undefined, limit: number) {
  let query = db
    .selectFrom('clock as c')
    .innerJoin('matter as m', (join) => join.onRef('m.county', '=', 'c.county').onRef('m.id', '=', 'c.matter_id'))
    .select(['c.id', 'c.kind as clock', 'c.alert', 'c.escalation', 'c.alert_area', 'c.due_at', 'm.id as matter_id', 'm.code', 'm.kind', 'm.status', 'm.area', 'm.unit_id', 'm.handler_id'])
    .where('c.stopped_at', 'is', null)
    .where('c.alert', '<>', 'green')
    .orderBy('c.due_at')
    .orderBy('c.id')
    .limit(limit + 1);
  if (filter.county) query = query.where('c.county', '=', filter.county);
  if (filter.alert) query = query.where('c.alert', '=', filter.alert);
  if (filter.area) query = query.where(sql<boolean>`m.area ^@ ${filter.area}`);
  if (filter.minEscalation) query = query.where('c.escalation', '>=', filter.minEscalation);
  if (after) query = query.where(sql<boolean>`(c.due_at, c.id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query.execute();
}
