import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { afterOf, pageByMoment } from '../paging/by-moment.ts';
import { taskOf } from './task-row.ts';
import { listTasks as selectTasks } from './tasks.queries.ts';

export const listTasks = handle(casework.tasks.list)(async (context) => {
  const { input, actor, db, now } = context;
  const { of, state, kind, matterId, overdue, limit } = input;
  const filter = {
    state, kind, matterId,
    ...(of === 'me' ? { ownerId: actor.id } : {}),
    ...(of === 'unit' ? { unitIds: actor.grants.flatMap((grant) => grant.units) } : {}),
    ...(overdue ? { dueBy: now } : {}),
  };
  const rows = await selectTasks(db, filter, afterOf(context), limit);
  return pageByMoment(context, rows, (row) => ({ at: row.due_at, id: row.id }), (row) => taskOf(row, now));
});
