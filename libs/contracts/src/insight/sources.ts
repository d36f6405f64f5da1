import { z } from 'zod';
import { Id, Moment, pageInput, pageOf } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { selection } from './matters.ts';
import { Measure } from './measures.ts';

/** An event that a figure counts. */
const Source = z
  .object({
    eventId: Id,
    /** `opened`, `progressed`, `turned` */
    event: z.string(),
    /** What was done, where the event tells of an act. */
    action: z.string().nullable(),
    matterId: Id,
    at: Moment,
  })
  .meta({ id: 'FigureSource' });

const list = query({
  summary: { 'zh-CN': '指标来源', en: 'The events a figure was made from' },
  description: 'For a measure of the same selection as the count. What stands now (open, overdue) comes from the last event of each matter.',
  http: 'GET /v1/insight/sources',
  allow: 'insight:read',
  input: z.strictObject({ measure: Measure, ...selection, ...pageInput }),
  output: pageOf(Source),
});

export const sources = { list };
