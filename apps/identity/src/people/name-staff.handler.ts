import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { staffNames } from './colleagues.queries.ts';

export const nameStaff = handle(identity.people.names)(async ({ input, db }) => {
  const names = await staffNames(db, input.ids);
  return { items: input.ids.map((id) => ({ id, name: names.get(id) ?? null })) };
});
