import { casework } from '@gongzhi/contracts/casework';
import { routeMatter } from '@gongzhi/domain/casework';
import { covers } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { routeOf } from './route-of.ts';
import { listRoutes } from './routes.queries.ts';
import { routingTable } from './routing-table.queries.ts';

/** Asks the rule again and again without the entry it chose, so that the others that fit come out in its own order. */
export const previewRoute = handle(casework.routes.preview)(async ({ input, db, scope, refuse }) => {
  const { area, kind, category = null, urgency } = input;
  if (!covers(scope, area)) refuse('NOT_FOUND');
  const shown = new Map((await listRoutes(db, area)).map((row) => [row.id, routeOf(row)]));
  let table = await routingTable(db, area);
  const matter = { kind, category, urgency, area, receivedBy: '' };
  const first = routeMatter(table, matter);
  const fitting = [];
  for (let routing = first; routing.entry !== null; routing = routeMatter(table, matter)) {
    const { entry } = routing;
    fitting.push(shown.get(entry)!);
    table = table.filter(({ id }) => id !== entry);
  }
  const [route = null, ...passedOver] = fitting;
  return { route, explanation: first.explanation, passedOver };
});
