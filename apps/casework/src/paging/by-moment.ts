import type { Context } from '../handle.ts';

/** Where a page ordered by a moment and an id goes on. */
export interface After {
  readonly at: Date;
  readonly id: string;
}

/** The place a cursor names; undefined at the first page. Refuses a cursor that was not made here. */
export function afterOf({ input, cursors, refuseField }: Pick<Context, 'input' | 'cursors' | 'refuseField'>): After | undefined {
  if (input.cursor === undefined) return undefined;
  const [at, id] = cursors.decode(input.cursor) ?? [];
  if (typeof at !== 'string' || typeof id !== 'string') return refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效', en: 'Not a cursor of this list' });
  return { at: new Date(at), id };
}

/** A page of rows that were read with one more than asked for. */
export function pageByMoment<Row, Item>({ input, cursors }: Pick<Context, 'input' | 'cursors'>, rows: readonly Row[], keyOf: (row: Row) => After, itemOf: (row: Row) => Item) {
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  if (rows.length <= input.limit || !last) return { items: page.map(itemOf) };
  const { at, id } = keyOf(last);
  return { items: page.map(itemOf), next: cursors.encode([at.toISOString(), id]) };
}
