import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { savedFilterOf } from './saved-filter-row.ts';
import { arrangeSavedFilters, listSavedFilters } from './saved-filters.queries.ts';

export const arrangeFilters = handle(identity.savedFilters.arrange)(async ({ input, actor, db, refuse }) => {
  if (actor.kind !== 'person') refuse('FORBIDDEN');
  await arrangeSavedFilters(db, actor.id, input.ids);
  return { items: (await listSavedFilters(db, actor.id)).map(savedFilterOf) };
});
