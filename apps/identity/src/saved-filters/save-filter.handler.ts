import { identity, savedFilterLimit } from '@gongzhi/contracts/identity';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { savedFilterOf } from './saved-filter-row.ts';
import { countSavedFilters, insertSavedFilter } from './saved-filters.queries.ts';

export const saveFilter = handle(identity.savedFilters.save)(async ({ input, actor, db, now, refuse }) => {
  if (actor.kind !== 'person') refuse('FORBIDDEN');
  const { count, end } = await countSavedFilters(db, actor.id);
  if (count >= savedFilterLimit) refuse('SAVED_FILTERS_FULL', { limit: savedFilterLimit });
  const { name, query } = input;
  return savedFilterOf(await insertSavedFilter(db, { id: newId(), person_id: actor.id, position: end, name, query: JSON.stringify(query), created_at: now }));
});
