import { ancestorsOf } from '@gongzhi/domain/areas';
import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export type RouteRow = Selectable<Database['route']> & { unit_name: string };

const selectRoutes = (db: Kysely<Database>) => db.selectFrom('route').innerJoin('unit', 'unit.id', 'route.unit_id').selectAll('route').select('unit.name as unit_name');

/** The entries that hold in an area, the nearest first. */
export async function listRoutes(db: Kysely<Database>, area: string): Promise<RouteRow[]> {
  const codes = [...ancestorsOf(area), area];
  return selectRoutes(db)
    .where(sql<boolean>`(route.area is null or route.area = any (${codes}::text[]))`)
    .orderBy(sql`length(coalesce(route.area, ''))`, 'desc')
    .orderBy('route.kind')
    .orderBy('route.category')
    .orderBy('route.urgency')
    .execute();
}

export async function findRoute(db: Kysely<Database>, id: string): Promise<RouteRow | undefined> {
  return selectRoutes(db).where('route.id', '=', id).executeTakeFirst();
}

/** Writes an entry in place of the one for the same matters. */
export async function putRoute(db: Kysely<Database>, route: Insertable<Database['route']>): Promise<string> {
  const { unit_id, service, set_by, set_at } = route;
  const row = await db
    .insertInto('route')
    .values(route)
    .onConflict((conflict) => conflict.constraint('route_key').doUpdateSet({ unit_id, service, set_by, set_at }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function deleteRoute(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('route').where('id', '=', id).execute();
}
