import type { MatterItem } from '@gongzhi/contracts/casework';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';
import { scanMatters, type Listing, type Place, type ScannedRow } from './list-matters.queries.ts';
import { itemOf } from './matter-item.ts';

export interface MatterPage {
  readonly items: MatterItem[];
  readonly next?: string;
}

/** The place a cursor names; undefined at the first page. Refuses a cursor that was not made for this list. */
export function placeOf({ input, cursors, refuseField }: Pick<Context, 'input' | 'cursors' | 'refuseField'>, list: string): Place | undefined {
  if (input.cursor === undefined) return undefined;
  const [of, due, id] = cursors.decode(input.cursor) ?? [];
  if (of !== list || typeof id !== 'string' || typeof due === 'number' || due === undefined) {
    return refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效，请从第一页开始', en: 'Not a cursor of this list; start from its first page' });
  }
  return { due, id };
}

/** Rows of a page, and the row the next page comes after; without it this is the last page. */
export interface ReadPage {
  readonly rows: readonly ScannedRow[];
  readonly end: ScannedRow | undefined;
}

/** Reads one page of matters. By due moment, those without one come after the others. */
export async function readPage(db: Kysely<Database>, listing: Listing): Promise<ReadPage> {
  const { order, after, limit } = listing;
  if (order !== 'due') return pageOf(await scanMatters(db, listing, false), limit);
  const undated = after !== undefined && after.due === null;
  const dated: ReadPage = undated ? { rows: [], end: undefined } : pageOf(await scanMatters(db, listing, true), limit);
  if (dated.end || listing.due) return dated;
  const left = limit - dated.rows.length;
  const rows = await scanMatters(db, { ...listing, after: undated ? after : undefined, limit: left }, false);
  if (left === 0) return { ...dated, end: rows.length ? dated.rows.at(-1) : undefined };
  const rest = pageOf(rows, left);
  return { rows: [...dated.rows, ...rest.rows], end: rest.end };
}

/**
 * A page as the caller gets it.
 *
 * @param list names the list in its cursors, so that they fit no other
 */
export function matterPage(cursors: Context['cursors'], list: string, { rows, end }: ReadPage): MatterPage {
  return { items: rows.map(itemOf), ...(end ? { next: cursors.encode([list, end.due_key, end.id]) } : {}) };
}

/** What of the rows read is the page: at most so many, and nothing past the last row a branch was allowed to read. */
export function pageOf(rows: readonly ScannedRow[], limit: number): ReadPage {
  const shown: ScannedRow[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (row.hit && !seen.has(row.id)) shown.push(row);
    seen.add(row.id);
    if (row.last) return { rows: shown, end: row };
    if (shown.length === limit) return { rows: shown, end: index + 1 < rows.length ? row : undefined };
  }
  return { rows: shown, end: rows.length > limit ? rows.at(-1) : undefined };
}
