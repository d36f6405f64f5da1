import type { Context } from '../handle.ts';
import { matterPage, pageOf, placeOf, readPage, type MatterPage } from '../queues/list-matters.ts';
import type { Listing, ScannedRow } from '../queues/list-matters.queries.ts';
import { filtersOf, idsReceived, type MatterFilters } from '../queues/matter-filters.ts';
import { narrowed } from '../queues/queues.ts';
import { branchesOfScope } from '../queues/reach.ts';
import { countiesOf, findByWords, havingWords } from './search.queries.ts';

/** Newest matters looked at at once, and how often at most, before the index of terms is asked. */
const walk = 200;
const walks = 5;
/** Matters the last walk reads at least: a few more than its share of hits promises. */
const shortWalk = 40;
/** Hits of a walk below which the words are rare, and the index has short lists of them. */
const frequent = 3;

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
  const hits: ScannedRow[] = [];
  let after = everything.after;
  let length = walk;
  for (let round = 0; round < walks; round += 1) {
    const newest = await readPage(db, { ...everything, after, limit: length });
    const having = newest.rows.length ? await havingWords(db, newest.rows, words) : new Set();
    const found = newest.rows.filter(({ id }) => having.has(id));
    hits.push(...found);
    if (hits.length >= limit) return matterPage(cursors, list, { rows: hits.slice(0, limit), end: hits[limit - 1] });
    if (!newest.end) return matterPage(cursors, list, { rows: hits, end: undefined });
    after = { due: null, id: newest.end.id };
    if (found.length < frequent) break;
    length = Math.min(walk, Math.max(shortWalk, Math.ceil((1.5 * length * (limit - hits.length)) / found.length)));
  }
  const counties = await countiesOf(db, narrowed(scope, (context.input as MatterFilters).area));
  const left = limit - hits.length;
  const rest = pageOf(await findByWords(db, { counties, words, below: after?.id, from: ids?.from, filters, limit: left }), left);
  return matterPage(cursors, list, { rows: [...hits, ...rest.rows], end: rest.end });
}
