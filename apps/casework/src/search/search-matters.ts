import type { Context } from '../handle.ts';
import { matterPage, pageOf, placeOf, readPage, type MatterPage } from '../queues/list-matters.ts';
import type { Listing } from '../queues/list-matters.queries.ts';
import { filtersOf, idsReceived, type MatterFilters } from '../queues/matter-filters.ts';
import { narrowed } from '../queues/queues.ts';
import { branchesOfScope } from '../queues/reach.ts';
import { countiesOf, findByWords, havingWords } from './search.queries.ts';

/** Newest matters looked at one by one before the index of terms is asked. */
const walk = 200;

/** Everything within reach, newest first, narrowed down: what any search starts from. */
export function everythingWithin(context: Pick<Context, 'scope' | 'input' | 'cursors' | 'refuseField'>, list: string): Listing {
  const { scope, input } = context;
  const filters = input as MatterFilters;
  return {
    branches: branchesOfScope(narrowed(scope, filters.area), '-received'), order: '-received', ids: idsReceived(filters), filters: filtersOf(filters),
    after: placeOf(context, list), limit: input.limit,
  };
}

/**
 * A page of the matters that have all the words. Frequent words are found among the newest matters of the reach, which costs the same however
 * many there are and however small the reach; rare ones are not, and are looked up in the index of terms, where their lists are short.
 */
export async function searchMatters(context: Pick<Context, 'db' | 'scope' | 'input' | 'cursors' | 'refuseField'>, list: string, words: readonly string[]): Promise<MatterPage> {
  const { db, scope, cursors } = context;
  const everything = everythingWithin(context, list);
  const { limit, ids, filters } = everything;
  const newest = await readPage(db, { ...everything, limit: walk });
  const having = newest.rows.length ? await havingWords(db, newest.rows, words) : new Set();
  const hits = newest.rows.filter(({ id }) => having.has(id)).slice(0, limit);
  if (hits.length === limit || !newest.end) return matterPage(cursors, list, { rows: hits, end: hits.length === limit ? hits.at(-1) : undefined });
  const counties = await countiesOf(db, narrowed(scope, (context.input as MatterFilters).area));
  const left = limit - hits.length;
  const rest = pageOf(await findByWords(db, { counties, words, below: newest.end.id, from: ids?.from, filters, limit: left }), left);
  return matterPage(cursors, list, { rows: [...hits, ...rest.rows], end: rest.end });
}
