import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { savedFilterOf } from './saved-filter-row.ts';
import { deleteSavedFilter, findSavedFilter, updateSavedFilter } from './saved-filters.queries.ts';

export const changeFilter = handle(identity.savedFilters.change)(async ({ input, db, expectVersion, refuse }) => {
  const { id, name, query } = input;
  const filter = (await findSavedFilter(db, id)) ?? refuse('NOT_FOUND');
  expectVersion(filter.version);
  return savedFilterOf(await updateSavedFilter(db, id, { name: name ?? filter.name, ...(query ? { query: JSON.stringify(query) } : {}) }));
});

export const removeFilter = handle(identity.savedFilters.remove)(async ({ input, db, refuse }) => {
  if (!(await deleteSavedFilter(db, input.id))) refuse('NOT_FOUND');
  return {};
});
