import { z } from 'zod';
import { event } from '../contract/event.ts';
import { AreaCode, choice, Id, Moment, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import type { Text } from '../contract/text.ts';
import { matters } from './matters.ts';
import { refusals } from './refusals.ts';

/** Where a task comes from (任务来源). */
export const taskKinds = {
  order: { 'zh-CN': '督办令', en: 'Supervision order' },
  contribution: { 'zh-CN': '会办意见', en: 'Contribution to joint handling' },
  meeting_decision: { 'zh-CN': '联席会议决定', en: 'Decision of a joint meeting' },
  sent_down: { 'zh-CN': '下派任务', en: 'Task sent down to a village' },
} as const satisfies Record<string, Text>;
export const TaskKind = choice(taskKinds).meta({ id: 'TaskKind' });
export type TaskKind = z.infer<typeof TaskKind>;

/** A task lapses when the matter it belongs to ends without it. */
export const TaskState = z.enum(['open', 'done', 'lapsed']).meta({ id: 'TaskState' });

/** Something a unit must have done by a time. */
export const Task = z
  .object({
    id: Id,
    kind: TaskKind,
    area: AreaCode,
    what: pii(z.string()),
    ownerUnitId: Id,
    /** The person it was given to; null while it waits in the unit's inbox. */
    ownerId: z.string().nullable(),
    matterId: Id.nullable(),
    /** Ids and codes of what it comes from: a meeting, an entry of a list. */
    origin: z.record(z.string(), z.string()),
    issuedBy: z.string(),
    issuedAt: Moment,
    dueAt: Moment,
    state: TaskState,
    overdue: z.boolean(),
    result: pii(z.string()).nullable(),
    completedBy: z.string().nullable(),
    completedAt: Moment.nullable(),
    version: z.int(),
  })
  .meta({ id: 'Task' });
export type Task = z.output<typeof Task>;

const facts = { kind: TaskKind, dueAt: Moment, matterId: Id.optional() };
const issued = event({ summary: { 'zh-CN': '任务已下达', en: 'A task was issued' }, allow: 'task:read', data: facts });
const completed = event({ summary: { 'zh-CN': '任务已办结', en: 'A task was completed' }, allow: 'task:read', data: { ...facts, inTime: z.boolean() } });

const list = query({
  summary: { 'zh-CN': '任务列表', en: 'List tasks' },
  description: 'Mine, those of my units, or those of my area, by due moment.',
  http: 'GET /v1/tasks',
  allow: 'task:read',
  input: z.strictObject({
    ...pageInput,
    of: z.enum(['me', 'unit', 'area']).default('area'),
    state: TaskState.default('open'),
    kind: TaskKind.optional(),
    matterId: Id.optional(),
    overdue: z.stringbool().optional(),
  }),
  output: pageOf(Task),
});

const get = query({ summary: { 'zh-CN': '查看任务', en: 'See a task' }, http: 'GET /v1/tasks/{id}', allow: 'task:read', input: z.strictObject({ id: Id }), output: Task });

const complete = command({
  summary: { 'zh-CN': '办结任务', en: 'Complete a task' },
  description: 'By the person or the unit it was given to. The clock of a supervision order stops with it. A contribution is delivered on its matter instead.',
  http: 'POST /v1/tasks/{id}/completion',
  allow: 'task:complete',
  ifMatch: true,
  input: z.strictObject({ id: Id, result: pii(z.string().trim().min(1).max(2_000)) }),
  output: Task,
  errors: { TASK_NOT_OPEN: refusals.TASK_NOT_OPEN, TASK_NOT_YOURS: refusals.TASK_NOT_YOURS, TASK_IS_CONTRIBUTION: refusals.TASK_IS_CONTRIBUTION },
  emits: [completed, matters.progressed],
});

export const tasks = { list, get, complete, issued, completed };
