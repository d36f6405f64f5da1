import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { disputeOf } from './dispute-row.ts';
import { listDisputeRows } from './disputes.queries.ts';

export const listDisputes = handle(mediation.disputes.list)(async ({ input, db, scope, cursors, refuseField }) => {
  const { limit, cursor, ...filters } = input;
  const [after] = cursor === undefined ? [] : (cursors.decode(cursor) ?? []);
  if (cursor !== undefined && typeof after !== 'string') refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效', en: 'Not a cursor of this list' });
  const rows = await listDisputeRows(db, scope, { filters, after: after as string | undefined, limit });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const items = page.map((row) => {
    const { id, code, kind, title, area, tier, centreId, status, urgency, crowdRisk, recordedAt, dueAt, alert, version } = disputeOf(row);
    return { id, code, kind, title, area, tier, centreId, status, urgency, crowdRisk, recordedAt, dueAt, alert, version };
  });
  return { items, ...(rows.length > limit && last ? { next: cursors.encode([last.id]) } : {}) };
});
