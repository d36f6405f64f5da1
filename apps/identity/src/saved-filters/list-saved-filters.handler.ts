import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { savedFilterOf } from './saved-filter-row.ts';
import { listSavedFilters } from './saved-filters.queries.ts';

export const listSavedFiltersHandler = handle(identity.savedFilters.list)(async ({ actor, db, refuse }) => {
  if (actor.kind !== 'person') refuse('FORBIDDEN');
  return { items: (await listSavedFilters(db, actor.id)).map(savedFilterOf) };
});
