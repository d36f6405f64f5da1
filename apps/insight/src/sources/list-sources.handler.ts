import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { readSources, type Place, type SourceRow } from './sources.queries.ts';

export const listSources = handle(insight.sources.list)(async ({ input, db, now, cursors, refuseField }) => {
  const { measure, limit, cursor, ...selection } = input;
  const after = cursor === undefined ? undefined : cursors.decode(cursor);
  if (cursor !== undefined && !isPlace(after)) refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效', en: 'Not a cursor of this list' });
  const rows = await readSources(db, { measure, selection, now, after: after as Place | undefined, limit });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(sourceOf), ...(rows.length > limit && last ? { next: cursors.encode([last.county, last.matterId, last.eventId]) } : {}) };
});

const isPlace = (key: readonly unknown[] | undefined): boolean => key?.length === 3 && key.every((part) => typeof part === 'string');

function sourceOf({ eventId, event, action, matterId, at }: SourceRow) {
  return { eventId, event, action, matterId, at: at.toISOString() };
}
