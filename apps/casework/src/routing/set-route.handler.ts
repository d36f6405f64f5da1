import { casework } from '@gongzhi/contracts/casework';
import { covers } from '@gongzhi/platform';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { findCategory } from '../matters/matters.queries.ts';
import { activeUnits } from '../units/units.queries.ts';
import { routeOf } from './route-of.ts';
import { findRoute, putRoute } from './routes.queries.ts';

export const setRoute = handle(casework.routes.set)(async ({ input, actor, db, now, scope, refuse, target }) => {
  const { area = null, kind = null, category = null, urgency = null, unitId, service = null } = input;
  if (!covers(scope, area ?? '')) refuse('NOT_FOUND');
  const [unit] = await activeUnits(db, [unitId]);
  if (!unit) refuse('UNIT_UNKNOWN', { field: 'unitId' });
  if (category !== null) {
    const known = (await findCategory(db, category)) ?? refuse('CATEGORY_UNKNOWN', { field: 'category' });
    if (kind !== null && known.kind !== kind) refuse('CATEGORY_OTHER_KIND', { field: 'category' });
  }
  const id = await putRoute(db, { id: newId(), area, kind, category, urgency, unit_id: unitId, service, set_by: actor.id, set_at: now });
  target(`routes/${id}`, area ?? '');
  return routeOf((await findRoute(db, id))!);
});
