import type { Route } from '@gongzhi/contracts/casework';
import type { RouteRow } from './routes.queries.ts';

/** An entry of the routing table as the contract shows it. */
export function routeOf(row: RouteRow): Route {
  const { id, area, kind, category, urgency, unit_id, unit_name, service } = row;
  return { id, area, kind: kind as Route['kind'], category, urgency: urgency as Route['urgency'], unitId: unit_id, unitName: unit_name, service };
}
