import { casework } from '@gongzhi/contracts/casework';
import { handle, type Context } from '../handle.ts';
import { itemOf } from '../queues/matter-item.ts';
import { listWaitingMatters, type Waiting } from './waiting.queries.ts';

export const listWaiting = handle(casework.triage.list)(async (context) => {
  const { input, db, scope, cursors } = context;
  const { area, kind, urgency, status, limit } = input;
  const counties = scope.areas.every((reached) => reached.length >= 6) ? [...new Set(scope.areas.map((reached) => reached.slice(0, 6)))] : [];
  const rows = await listWaitingMatters(db, { counties, area, kind, urgency, status }, afterOf(context), limit);
  const last = rows[limit - 1];
  return { items: rows.slice(0, limit).map(itemOf), ...(rows.length > limit && last ? { next: cursors.encode([last.rank, last.id]) } : {}) };
});

/** The place a cursor names; undefined at the first page. Refuses a cursor that was not made here. */
function afterOf({ input, cursors, refuseField }: Pick<Context, 'input' | 'cursors' | 'refuseField'>): Waiting | undefined {
  if (input.cursor === undefined) return undefined;
  const [rank, id] = cursors.decode(input.cursor) ?? [];
  if (typeof rank !== 'number' || typeof id !== 'string') return refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效', en: 'Not a cursor of this list' });
  return { rank, id };
}
