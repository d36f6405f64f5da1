import { z } from 'zod';
import { AreaCode, BilingualText, Day } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { DisputeMeasure } from './dispute-measures.ts';
import { Measure } from './measures.ts';

/** A figure a real place has published, beside the one computed here. */
const ComparedFigure = z
  .object({
    figure: z.string(),
    label: BilingualText,
    area: AreaCode,
    from: Day,
    to: Day,
    /** What is counted: matters and disputes of the period; organisations and mediators as they stand now. */
    about: z.enum(['matters', 'disputes', 'centres', 'mediators']),
    measure: z.union([Measure, DisputeMeasure, z.literal('count')]),
    published: z.int(),
    computed: z.int(),
    equal: z.boolean(),
  })
  .meta({ id: 'ComparedFigure' });

const compare = query({
  summary: { 'zh-CN': '公布数与计算数对照', en: 'Published and computed figures' },
  description: 'Every line of a place that has published its figures and that can be computed from what the platform holds. Only what is within reach is counted.',
  http: 'GET /v1/insight/figures/{place}',
  allow: 'insight:read',
  input: z.strictObject({ place: z.string().regex(/^[a-z][a-z-]*$/) }),
  output: z.object({ rows: z.array(ComparedFigure) }),
});

export const figures = { compare };
