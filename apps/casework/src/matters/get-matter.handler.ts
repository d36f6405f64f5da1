import { casework } from '@gongzhi/contracts/casework';
import { permittedActions } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { viewMatter } from './load-matter.ts';
import { matterOf } from './matter-row.ts';

export const getMatter = handle(casework.matters.get)(async ({ input, db, actor, now, refuse, target }) => {
  const { matter, state, facets } = (await viewMatter(db, input.id, actor, now)) ?? refuse('NOT_FOUND');
  target(`matters/${matter.id}`, matter.area);
  return { ...matterOf(matter), actions: permittedActions(state, facets) };
});
