import { casework } from '@gongzhi/contracts/casework';
import { covers } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { routeOf } from './route-of.ts';
import { deleteRoute, findRoute } from './routes.queries.ts';

export const removeRoute = handle(casework.routes.remove)(async ({ input, db, scope, refuse, target }) => {
  const row = await findRoute(db, input.id);
  if (!row || !covers(scope, row.area ?? '')) return refuse('NOT_FOUND');
  await deleteRoute(db, row.id);
  target(`routes/${row.id}`, row.area ?? '');
  return routeOf(row);
});
