import { z } from 'zod';
import { Id, pii } from '../contract/fields.ts';
import { command } from '../contract/operation.ts';
import { actRefusals } from './act-refusals.ts';
import { Matter, matters } from './matters.ts';
import { tasks } from './tasks.ts';

const words = pii(z.string().trim().min(1).max(2_000));

const issue = command({
  summary: { 'zh-CN': '发出督办令', en: 'Issue a supervision order' },
  description: 'To the owning unit unless another is named, due in three working days unless said otherwise. It is a task of that unit, with a clock on the matter.',
  http: 'POST /v1/matters/{id}/orders',
  allow: 'order:issue',
  ifMatch: true,
  input: z.strictObject({
    id: Id,
    what: words,
    unitId: Id.optional(),
    within: z.strictObject({ unit: z.enum(['hour', 'working_hour', 'working_day', 'calendar_day']), amount: z.int().min(1).max(366) }).optional(),
  }),
  output: Matter.extend({ taskId: Id }),
  errors: actRefusals('EXPLANATION_REQUIRED', 'ORDER_DUE_IN_PAST', 'ACCUSED_MAY_NOT_RECEIVE'),
  success: 201,
  emits: [matters.progressed, tasks.issued],
});

const fulfil = command({
  summary: { 'zh-CN': '办结督办', en: 'Confirm that an order is fulfilled' },
  description: 'By a supervisor, after the unit has completed its task, or on their own knowledge.',
  http: 'POST /v1/matters/{id}/orders/{taskId}/fulfilment',
  allow: 'order:issue',
  ifMatch: true,
  input: z.strictObject({ id: Id, taskId: Id, note: words }),
  output: Matter,
  errors: actRefusals('TASK_NOT_OPEN'),
  emits: [matters.progressed, tasks.completed],
});

export const orders = { issue, fulfil };
