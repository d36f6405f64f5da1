import { casework } from '@gongzhi/contracts/casework';
import { isWithin } from '@gongzhi/domain/areas';
import { handle } from '../handle.ts';
import { changeOf } from './area-of.ts';
import { changesIn } from './areas.queries.ts';

export const listAreaChanges = handle(casework.areas.changes)(async ({ input, db }) => {
  const { within } = input;
  const changes = await changesIn(db, within.slice(0, 6));
  const concerned = changes.filter(({ predecessors, successors }) => [...predecessors, ...successors].some((code) => isWithin(code, within)));
  return { items: concerned.map(changeOf) };
});
