import { casework } from '@gongzhi/contracts/casework';
import { covers } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { routeOf } from './route-of.ts';
import { listRoutes as selectRoutes } from './routes.queries.ts';

export const listRoutes = handle(casework.routes.list)(async ({ input, db, scope, refuse }) => {
  if (!covers(scope, input.area)) refuse('NOT_FOUND');
  return { items: (await selectRoutes(db, input.area)).map(routeOf) };
});
