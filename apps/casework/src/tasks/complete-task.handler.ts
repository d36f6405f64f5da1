import { casework, type Status } from '@gongzhi/contracts/casework';
import { stopClocks } from '../clocks/clock-sheet.ts';
import { handle } from '../handle.ts';
import { record } from '../matters/act.ts';
import { lockMatterRow } from '../matters/matters.queries.ts';
import { completeTask as complete } from './complete-task.ts';
import { taskOf } from './task-row.ts';
import { findTask, lockTask } from './tasks.queries.ts';

export const completeTask = handle(casework.tasks.complete)(async (context) => {
  const { input, actor, db, now, refuse } = context;
  const found = (await findTask(db, input.id)) ?? refuse('NOT_FOUND');
  const matter = found.matter_id ? await lockMatterRow(db, found.matter_id) : undefined;
  const task = (await lockTask(db, input.id)) ?? refuse('NOT_FOUND');
  context.expectVersion(task.version);
  context.target(`tasks/${task.id}`, task.area);
  const isTheirs = task.owner_id === actor.id || actor.grants.some((grant) => grant.units.includes(task.owner_unit_id));
  if (!isTheirs) refuse('TASK_NOT_YOURS');
  if (task.state !== 'open') refuse('TASK_NOT_OPEN');
  if (task.kind === 'contribution') refuse('TASK_IS_CONTRIBUTION');
  const done = await complete(context, task, input.result, matter);
  if (matter) {
    // The unit is judged by the moment it reports, not by the one at which the supervisor looks.
    if (task.clock_id) await stopClocks(db, matter, [task.clock_id], now);
    await record(context, { matter }, 'record_progress', matter.status as Status, { note: input.result, detail: { taskId: task.id }, unitId: task.owner_unit_id, clocksChanged: true });
  }
  return taskOf(done, now);
});
