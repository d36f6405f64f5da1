import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { matterOf } from './matter-row.ts';
import { findMatter } from './matters.queries.ts';

export const getMatter = handle(casework.matters.get)(async ({ input, db, refuse, target }) => {
  const row = (await findMatter(db, input.id)) ?? refuse('NOT_FOUND');
  target(`matters/${row.id}`, row.area);
  return matterOf(row);
});
