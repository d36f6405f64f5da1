import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { countiesOf, keyAfter, pageOfRows } from '../page.ts';
import { listPeople } from './people.queries.ts';
import { personOf } from './person-row.ts';

export const listPeopleHandler = handle(identity.people.list)(async (context) => {
  const { input, db, scope, target } = context;
  const { area, name, username, limit } = input;
  const rows = await listPeople(db, { counties: username ? undefined : countiesOf(area ? [area] : scope.areas), area, name, username, after: keyAfter(context, input.cursor), limit: limit + 1 });
  target('people', area ?? (scope.areas.length === 1 ? scope.areas[0]! : ''));
  return pageOfRows(context, rows, limit, (row) => [row.display_name, row.id], personOf);
});
