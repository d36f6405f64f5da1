import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { disputeItemOf } from './dispute-row.ts';
import { listDisputeRows } from './disputes.queries.ts';

export const listDisputes = handle(mediation.disputes.list)(async ({ input, db, scope, cursors, refuseField }) => {
  const { limit, cursor, ...filters } = input;
  const [after] = cursor === undefined ? [] : (cursors.decode(cursor) ?? []);
  if (cursor !== undefined && typeof after !== 'string') refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效', en: 'Not a cursor of this list' });
  const rows = await listDisputeRows(db, scope, { filters, after: after as string | undefined, limit });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(disputeItemOf), ...(rows.length > limit && last ? { next: cursors.encode([last.id]) } : {}) };
});
