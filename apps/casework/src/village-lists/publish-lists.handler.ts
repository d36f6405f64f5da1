import { casework } from '@gongzhi/contracts/casework';
import { covers } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { listsOf } from './lists-of.ts';
import { insertLists, lastVersion } from './village-lists.queries.ts';

export const publishLists = handle(casework.villageLists.publish)(async ({ input, actor, db, now, scope, refuse, emit, target }) => {
  const { area, year } = input;
  if (!covers(scope, area)) refuse('NOT_FOUND');
  const version = (await lastVersion(db, area, year)) + 1;
  const lists = { area, year, version, published_by: actor.id, published_at: now };
  const entries = input.entries.map(({ code, list, title, keywords }) => ({ area, year, version, code, list, title_zh: title['zh-CN'], title_en: title.en, keywords }));
  if (!(await insertLists(db, lists, entries))) refuse('CONFLICT');
  target(`village-lists/${area}/${year}`, area);
  emit(casework.villageLists.published, { id: `${area}/${year}`, area, year, version });
  return listsOf(lists, entries);
});
