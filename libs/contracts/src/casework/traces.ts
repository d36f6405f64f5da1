import { z } from 'zod';
import { Id, Moment } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';

/** A trace that touched a matter. Nothing personal: what was done, when, in which role. */
export const TraceEntry = z
  .object({
    traceId: z.string(),
    /** Operation, or event when the service itself did it. */
    operation: z.string(),
    at: Moment,
    roles: z.array(z.string()),
  })
  .meta({ id: 'TraceEntry' });
export type TraceEntry = z.output<typeof TraceEntry>;

const ofMatter = query({
  summary: { 'zh-CN': '事项的调用链', en: 'Traces of a matter' },
  description: 'By code or id: the trace ids of everything that read or changed it, newest first, at most 1,000.',
  http: 'GET /v1/matters/{code}/traces',
  allow: 'trace:read',
  input: z.strictObject({ code: z.string().min(1).max(80) }),
  output: z.object({ id: Id, code: z.string(), traces: z.array(TraceEntry) }),
});

export const traces = { ofMatter };
