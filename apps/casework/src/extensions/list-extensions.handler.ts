import { casework, type PendingExtension } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { afterOf, pageByMoment } from '../paging/by-moment.ts';
import { listPendingExtensions } from './extensions.queries.ts';

export const listExtensions = handle(casework.extensions.list)(async (context) => {
  const { input, db } = context;
  const rows = await listPendingExtensions(db, input.area, afterOf(context), input.limit);
  return pageByMoment(context, rows, (row) => ({ at: row.requested_at, id: row.id }), pendingOf);
});

function pendingOf(row: Awaited<ReturnType<typeof listPendingExtensions>>[number]): PendingExtension {
  return {
    id: row.id, amount: row.amount, unit: row.unit as never, reason: row.reason, requestedBy: row.requested_by, requestedAt: row.requested_at.toISOString(),
    clock: row.clock as never, dueAt: row.due_at.toISOString(), matterId: row.matter_id, code: row.code, title: row.title, area: row.area, areaName: row.area_name ?? row.area,
    unitId: row.unit_id, version: row.version,
  };
}
