import { ancestorsOf } from '@gongzhi/domain/areas';
import type { RoutingEntry } from '@gongzhi/domain/casework';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';

/** The entries of the routing table that hold in an area: its own, those of the areas above, and those for everywhere. Only active units are routed to. */
export async function routingTable(db: Kysely<Database>, area: string): Promise<RoutingEntry[]> {
  const rows = await db
    .selectFrom('route as r')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .select(['r.id', 'r.area', 'r.kind', 'r.category', 'r.urgency', 'r.unit_id', 'r.service'])
    .where('u.active', '=', true)
    .where((row) => row.or([row('r.area', 'is', null), row('r.area', 'in', [area, ...ancestorsOf(area)])]))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    area: row.area ?? '',
    ...(row.kind ? { kind: row.kind as NonNullable<RoutingEntry['kind']> } : {}),
    ...(row.category ? { category: row.category } : {}),
    ...(row.urgency ? { urgency: row.urgency as NonNullable<RoutingEntry['urgency']> } : {}),
    target: row.service ? { service: row.service, unit: row.unit_id } : { unit: row.unit_id },
  }));
}
