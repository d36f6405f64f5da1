import { casework } from '@gongzhi/contracts/casework';
import type { Context } from '../handle.ts';
import { withheldIfAccusing, type MatterRow } from '../matters/matter-row.ts';
import type { TaskRow } from './task-row.ts';
import { finishTask } from './tasks.queries.ts';

/** Writes that a task is done and announces it; the operation must declare `casework.tasks.completed` among what it emits. `matter` is the one it belongs to. */
export async function completeTask({ db, actor, now, emit }: Pick<Context, 'db' | 'actor' | 'now' | 'emit'>, task: TaskRow, result: string, matter?: MatterRow): Promise<TaskRow> {
  const done = await finishTask(db, task, { result, by: actor.id, at: now });
  emit(casework.tasks.completed, {
    id: task.id, area: task.area, units: [task.owner_unit_id], kind: task.kind as never, dueAt: task.due_at.toISOString(), inTime: now <= task.due_at,
    ...(task.owner_id ? { ownerId: task.owner_id } : {}), ...(task.matter_id ? { matterId: task.matter_id } : {}),
    ...(matter ? withheldIfAccusing(matter) : {}),
  });
  return done;
}
