import { casework, type AuditEntry } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { spotOf } from '../paging/by-text.ts';
import { withinArea } from '../queues/reach.ts';
import { listAudit, type AuditLine } from './audit.queries.ts';

export const listAuditRecord = handle(casework.audit.list)(async (context) => {
  const { input, scope, db, cursors, target } = context;
  const { area, limit, cursor: _, ...filter } = input;
  target('audit', scope.areas[0] ?? '');
  const lines = await listAudit(db, { ...filter, areas: area === undefined ? scope.areas : withinArea(scope.areas, area), after: spotOf(context, 'audit'), limit });
  const stop = lines.findIndex(({ last }) => last);
  const read = stop < 0 ? lines.slice(0, limit) : lines.slice(0, Math.min(stop + 1, limit));
  const end = stop >= 0 || lines.length > limit ? read.at(-1) : undefined;
  return { items: read.filter(({ hit }) => hit).map(entryOf), ...(end ? { next: cursors.encode(['audit', end.at_key, end.id]) } : {}) };
});

function entryOf(line: AuditLine): AuditEntry {
  const { id, operation, actor, area, target, outcome, reason } = line;
  return { id, at: line.at.toISOString(), operation, actor, roles: line.roles.split(' ').filter(Boolean), area, target, outcome, reason, traceId: line.trace_id };
}
