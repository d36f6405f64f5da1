import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { displayNames } from './area-of.ts';
import { findAreas } from './areas.queries.ts';

export const nameAreas = handle(casework.areas.names)(async ({ input, db }) => {
  const names = await displayNames(db, await findAreas(db, input.codes));
  return { items: [...names].map(([code, name]) => ({ code, name })) };
});
