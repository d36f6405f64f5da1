import type { Context } from '../handle.ts';

/** Where a page goes on: a moment as PostgreSQL's own text, so that no microsecond is lost, and a number among those of that moment. */
export interface Spot {
  readonly at: string;
  readonly id: string;
}

/** The spot a cursor names; undefined at the first page. Refuses a cursor that was not made for this list. */
export function spotOf({ input, cursors, refuseField }: Pick<Context, 'input' | 'cursors' | 'refuseField'>, list: string): Spot | undefined {
  if (input.cursor === undefined) return undefined;
  const [of, at, id] = cursors.decode(input.cursor) ?? [];
  if (of !== list || typeof at !== 'string' || typeof id !== 'string') return refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效', en: 'Not a cursor of this list' });
  return { at, id };
}
