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

/**
 * One page of matters. By due moment, those without one come after the others.
 *
 * @param list names the list in its cursors, so that they fit no other
 */
export async function listMatters({ db, cursors }: { db: Kysely<Database> } & Pick<Context, 'cursors'>, list: string, listing: Listing): Promise<MatterPage> {
  const { order, after, limit } = listing;
  const undated = order === 'due' && after !== undefined && after.due === null;
  const page = pageOf(undated ? [] : await scanMatters(db, listing, order === 'due'), limit);
  if (order === 'due' && !page.end) {
    const left = limit - page.rows.length;
    const rows = listing.due ? [] : await scanMatters(db, { ...listing, after: undated ? after : undefined, limit: left }, false);
    const rest = left ? pageOf(rows, left) : { rows: [], end: rows.length ? page.rows.at(-1) : undefined };
    page.rows.push(...rest.rows);
    page.end = rest.end;
  }
  const { end } = page;
  return { items: page.rows.map(itemOf), ...(end ? { next: cursors.encode([list, order === 'due' ? end.due_key : null, end.id]) } : {}) };
}

/** The rows to show, and the row the next page comes after; without it this is the last page. */
function pageOf(rows: readonly ScannedRow[], limit: number): { rows: ScannedRow[]; end: ScannedRow | undefined } {
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
