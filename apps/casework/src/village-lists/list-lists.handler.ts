import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { listsOf } from './lists-of.ts';
import { entriesOf, listsFor } from './village-lists.queries.ts';

export const listVillageLists = handle(casework.villageLists.list)(async ({ input, db, refuse }) => {
  const lists = (await listsFor(db, input.area, input.year, input.version)) ?? refuse('NOT_FOUND');
  return listsOf(lists, await entriesOf(db, lists));
});
