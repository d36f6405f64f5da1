import { dayOf } from '@gongzhi/domain/calendar';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { announceMediator } from '../mediators/change-mediator.ts';
import { insertRecord } from '../mediators/mediators.queries.ts';
import type { AreaContext, AreaMove } from './area-move.ts';

/** Moves mediators with their centre, or to the one that takes its place, and the homes of all who live in areas that ended. */
export async function moveMediators(context: AreaContext, { ended, to, changeId }: AreaMove, inPlaceOf: ReadonlyMap<string, string>): Promise<void> {
  const { db, now, actor, target } = context;
  await sql`update mediator set home_area = ${to} where home_area = any (${ended}::text[])`.execute(db);
  const mediators = await db.selectFrom('mediator').selectAll().where(sql<boolean>`area = any (${ended}::text[])`).where('state', '<>', 'dismissed').orderBy('id').forUpdate().execute();
  for (const { county, id, area, centre_id, version } of mediators) {
    const moved = { area: to, centre_id: inPlaceOf.get(centre_id) ?? centre_id, version: version + 1 };
    const row = await db.updateTable('mediator').set(moved).where('county', '=', county).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
    const detail = { from: area, to, changeId, ...(row.centre_id === centre_id ? {} : { centreId: row.centre_id }) };
    await insertRecord(db, { county, mediator_id: id, id: newId(), kind: 'area_changed', at: now, on_day: dayOf(now), by_id: actor.id, detail: JSON.stringify(detail) });
    announceMediator(context, row);
    target(`mediators/${id}`, to);
  }
}
