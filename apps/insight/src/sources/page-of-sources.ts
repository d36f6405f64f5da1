import type { HandlerContext } from '@gongzhi/platform';
import type { Operation } from '@gongzhi/contracts';
import type { Database } from '../database.types.ts';
import { readSources, type Place, type Sourced, type SourceRow } from './sources.queries.ts';

type Context = Pick<HandlerContext<Operation, Database>, 'db' | 'now' | 'cursors' | 'refuseField'>;
type Page<Selection, Measure> = Selection & { readonly measure: Measure; readonly limit: number; readonly cursor?: string | undefined };

/** A page of the events a figure was made from. */
export async function pageOfSources<Selection, Measure extends string>({ db, now, cursors, refuseField }: Context, sourced: Sourced<Selection, Measure>, input: Page<Selection, Measure>): Promise<{ rows: SourceRow[]; next?: string }> {
  const { measure, limit, cursor, ...selection } = input;
  const after = cursor === undefined ? undefined : cursors.decode(cursor);
  if (cursor !== undefined && !isPlace(after)) refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效', en: 'Not a cursor of this list' });
  const rows = await readSources(db, sourced, { measure, selection: selection as unknown as Selection, now, after: after as Place | undefined, limit });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, ...(rows.length > limit && last ? { next: cursors.encode([last.county, last.id, last.eventId]) } : {}) };
}

const isPlace = (key: readonly unknown[] | undefined): boolean => key?.length === 3 && key.every((part) => typeof part === 'string');
