import { casework, type TaskKind } from '@gongzhi/contracts/casework';
import { v7 as newId } from 'uuid';
import type { Context } from '../handle.ts';
import type { TaskRow } from './task-row.ts';

/** A task about to be issued. */
export interface NewTask {
  readonly kind: TaskKind;
  /** Where it belongs: the matter's area, or that of the unit that has to do it. Its first six digits are the county. */
  readonly area: string;
  readonly what: string;
  readonly ownerUnitId: string;
  /** Null: it waits in the unit's inbox. */
  readonly ownerId?: string | null;
  readonly matterId?: string;
  /** Its matter accuses somebody: nobody learns of it by a live stream. */
  readonly withheld?: true;
  readonly clockId?: string;
  readonly dueAt: Date;
  /** Ids and codes of what it comes from, nothing personal. */
  readonly origin?: Readonly<Record<string, string>>;
}

/** Issues a task and announces it; the operation must declare `casework.tasks.issued` among what it emits. */
export async function createTask({ db, actor, now, simulated, emit }: Pick<Context, 'db' | 'actor' | 'now' | 'simulated' | 'emit'>, task: NewTask): Promise<TaskRow> {
  const { kind, area, what, ownerUnitId, ownerId = null, matterId = null, withheld, clockId = null, dueAt, origin = {} } = task;
  const row: TaskRow = {
    county: area.slice(0, 6), id: newId(), kind, area, what, owner_unit_id: ownerUnitId, owner_id: ownerId, matter_id: matterId, clock_id: clockId, origin,
    issued_by: actor.id, issued_at: now, due_at: dueAt, state: 'open', result: null, completed_by: null, completed_at: null, simulated, version: 1,
  };
  // Not RETURNING: whoever issues a task need not be one who sees the other unit's tasks.
  await db.insertInto('task').values({ ...row, origin: JSON.stringify(origin) }).execute();
  emit(casework.tasks.issued, {
    id: row.id, area, units: [ownerUnitId], kind, dueAt: dueAt.toISOString(), ...(ownerId ? { ownerId } : {}), ...(matterId ? { matterId } : {}), ...(withheld ? { withheld } : {}),
  });
  return row;
}
