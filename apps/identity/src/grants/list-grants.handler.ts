import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { countiesOf, keyAfter, pageOfRows } from '../page.ts';
import { grantOf } from './grant-row.ts';
import { listGrants } from './grants.queries.ts';

export const listAreaGrants = handle(identity.grants.list)(async (context) => {
  const { input, db, scope, now } = context;
  const { area, role, limit } = input;
  const before = keyAfter(context, input.cursor)?.[0];
  const rows = await listGrants(db, { counties: countiesOf(area ? [area] : scope.areas), ...(area && { area }), ...(role && { role }), ...(before && { before }), ...(input.inForce && { inForceAt: now }), limit: limit + 1 });
  return pageOfRows(context, rows, limit, ({ id }) => [id], grantOf);
});

export const listPersonGrants = handle(identity.grants.ofPerson)(async (context) => {
  const { input, db } = context;
  const before = keyAfter(context, input.cursor)?.[0];
  const rows = await listGrants(db, { personId: input.personId, ...(before && { before }), limit: input.limit + 1 });
  return pageOfRows(context, rows, input.limit, ({ id }) => [id], grantOf);
});
