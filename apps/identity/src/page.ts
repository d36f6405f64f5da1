import type { Context } from './handle.ts';

/** The key a list goes on after; a cursor that was not made here is refused. */
export function keyAfter({ cursors, refuseField }: Pick<Context, 'cursors' | 'refuseField'>, cursor: string | undefined): string[] | undefined {
  if (cursor === undefined) return undefined;
  return (cursors.decode(cursor) as string[] | undefined) ?? refuseField('cursor', 'unknown_cursor', { 'zh-CN': '无效的翻页标记', en: 'not a cursor of this list' });
}

/** A page of rows that were asked for with one more than fits: the one too many says that there is a next page. */
export function pageOfRows<Row, Item>({ cursors }: Pick<Context, 'cursors'>, rows: readonly Row[], limit: number, keyOf: (row: Row) => string[], itemOf: (row: Row) => Item) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), ...(rows.length > limit && last !== undefined ? { next: cursors.encode(keyOf(last)) } : {}) };
}

/** The counties in which areas lie, by which lists are found; undefined when one of the areas is wider than a county. */
export function countiesOf(areas: readonly string[]): string[] | undefined {
  return areas.some((area) => area.length < 6) ? undefined : [...new Set(areas.map((area) => area.slice(0, 6)))];
}
