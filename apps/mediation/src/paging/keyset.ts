import type { Context } from '../handle.ts';

/** Where a page goes on: the sort key of the last row before it. */
export type Key = readonly (string | number | null)[];

/** The key a cursor names; undefined at the first page. Refuses a cursor that was not made for this list. */
export function afterOf({ input, cursors, refuseField }: Pick<Context, 'input' | 'cursors' | 'refuseField'>, list: string): Key | undefined {
  if (input.cursor === undefined) return undefined;
  const [of, ...key] = cursors.decode(input.cursor) ?? [];
  return of === list ? key : refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效', en: 'Not a cursor of this list' });
}

/** A page of rows that were read with one more than asked for. */
export function pageOf<Row, Item>({ input, cursors }: Pick<Context, 'input' | 'cursors'>, list: string, rows: readonly Row[], keyOf: (row: Row) => Key, itemOf: (row: Row) => Item) {
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return { items: page.map(itemOf), ...(last && rows.length > input.limit ? { next: cursors.encode([list, ...keyOf(last)]) } : {}) };
}
