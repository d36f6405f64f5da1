import { z } from 'zod';
import { Moment } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';

/** A generation of the read model: the one in use, one being built beside it, or one that was. */
export const Rebuild = z
  .object({
    generation: z.int(),
    state: z.enum(['building', 'live', 'retired', 'failed']),
    startedAt: Moment,
    finishedAt: Moment.nullable(),
    /** Events read from the producers so far, and those the generation in use holds. */
    events: z.int(),
    expected: z.int(),
    /** Events in use that their producer no longer has; then the rebuild fails and the old generation stays. */
    missing: z.int(),
  })
  .meta({ id: 'Rebuild' });
export type Rebuild = z.output<typeof Rebuild>;

const start = command({
  summary: { 'zh-CN': '重建统计', en: 'Rebuild the read model' },
  description: "From the producers' outboxes, beside the generation in use, which answers until the new one takes its place.",
  http: 'POST /v1/insight/rebuilds',
  allow: 'insight:rebuild',
  input: z.strictObject({}),
  output: Rebuild,
  success: 202,
  errors: { REBUILD_RUNNING: { status: 409, message: { 'zh-CN': '正在重建，请等待完成。', en: 'A rebuild is running; wait for its end.' } } },
});

const list = query({
  summary: { 'zh-CN': '重建进度', en: 'Rebuilds and their progress' },
  description: 'The latest ones, newest first.',
  http: 'GET /v1/insight/rebuilds',
  allow: 'insight:rebuild',
  input: z.strictObject({}),
  output: z.object({ items: z.array(Rebuild) }),
});

export const rebuilds = { start, list };
