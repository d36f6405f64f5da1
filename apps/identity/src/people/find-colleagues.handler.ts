import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { countiesOf, keyAfter, pageOfRows } from '../page.ts';
import { listColleagues } from './colleagues.queries.ts';

export const findColleagues = handle(identity.people.colleagues)(async (context) => {
  const { input, db, scope, now } = context;
  const { area, name, limit } = input;
  const rows = await listColleagues(db, { counties: countiesOf(area ? [area] : scope.areas), area, name, inForceAt: now, after: keyAfter(context, input.cursor), limit: limit + 1 });
  return pageOfRows(context, rows, limit, ({ id, name: last }) => [last, id], (row) => row);
});
