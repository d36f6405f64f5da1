import { casework } from '@gongzhi/contracts/casework';
import { statusAtWork } from '@gongzhi/domain/casework';
import { stopClocks } from '../clocks/clock-sheet.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';
import { completeTask } from '../tasks/complete-task.ts';
import { lockTask } from '../tasks/tasks.queries.ts';
import { countOpenOrders } from './orders.queries.ts';

export const fulfilOrder = handle(casework.orders.fulfil)((context) =>
  act(context, context.input.id, 'fulfil_order', async ({ matter }) => {
    const { input, db, now, refuse } = context;
    const task = (await lockTask(db, input.taskId)) ?? refuse('NOT_FOUND');
    if (task.matter_id !== matter.id || task.kind !== 'order') refuse('NOT_FOUND');
    if (task.state === 'lapsed') return refuseAs(context, 'TASK_NOT_OPEN');
    if (task.state === 'open') {
      await completeTask(context, task, input.note, matter);
      if (task.clock_id) await stopClocks(db, matter, [task.clock_id], now);
    }
    const openOrders = await countOpenOrders(db, matter);
    const next = matter.status === 'supervised' ? { next: statusAtWork({ handler: matter.handler_id, openOrders }) } : {};
    return { ...next, clocksChanged: true, note: input.note, detail: { taskId: task.id } };
  }),
);
