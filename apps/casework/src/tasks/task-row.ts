import type { Task } from '@gongzhi/contracts/casework';
import type { Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export type TaskRow = Selectable<Database['task']>;

/** A task as the contract shows it. */
export function taskOf(row: TaskRow, now: Date): Task {
  return {
    id: row.id,
    kind: row.kind as Task['kind'],
    area: row.area,
    what: row.what,
    ownerUnitId: row.owner_unit_id,
    ownerId: row.owner_id,
    matterId: row.matter_id,
    origin: row.origin as Record<string, string>,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    state: row.state as Task['state'],
    overdue: row.state === 'open' && row.due_at <= now,
    result: row.result,
    completedBy: row.completed_by,
    completedAt: row.completed_at?.toISOString() ?? null,
    version: row.version,
  };
}
