import { z } from 'zod';
import { AreaCode, Day, FileReference, Id, Moment, pageInput, pageOf } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { CentreTier, DisputeKind, DisputeSource } from '../mediation/vocabulary.ts';
import { DisputeBreakdown, DisputeFigures, DisputeMeasure } from './dispute-measures.ts';

/** Which disputes are counted; what isn't named is any. */
const selection = {
  /** This area and everything below it. */
  area: AreaCode.optional(),
  /** Days of the record, both included. */
  from: Day.optional(),
  to: Day.optional(),
  /** Of the centre that handles it now. */
  tier: CentreTier.optional(),
  kind: DisputeKind.optional(),
  source: DisputeSource.optional(),
  centreId: Id.optional(),
  /** Who leads its mediation. */
  mediatorId: Id.optional(),
};

const by = DisputeBreakdown.default('area');

const count = query({
  summary: { 'zh-CN': '调解统计', en: 'Count disputes' },
  description: 'Within reach, of the disputes recorded in the period: screened, settled, how fast, what was performed and confirmed. By area the rows are the areas one tier below the one named.',
  http: 'GET /v1/insight/disputes',
  allow: 'insight:read',
  input: z.strictObject({ ...selection, by }),
  output: z.object({
    by: DisputeBreakdown,
    /** `key` is a code or id; null where the disputes have none (nobody in charge yet, still open). */
    rows: z.array(z.object({ key: z.string().nullable(), figures: DisputeFigures })),
    total: DisputeFigures,
  }),
});

const exported = command({
  summary: { 'zh-CN': '导出调解统计（CSV）', en: 'Export the table of disputes as CSV' },
  description: 'The table that counting with the same input gives, for spreadsheets. The made file is kept for an hour.',
  http: 'POST /v1/insight/disputes/export',
  allow: 'insight:read',
  download: true,
  input: z.strictObject({ ...selection, by }),
  output: FileReference,
});

const sources = query({
  summary: { 'zh-CN': '调解指标来源', en: 'The events a figure of disputes was made from' },
  description: 'For a measure of the same selection as the count. What stands now (open, overdue) comes from the last event of each dispute.',
  http: 'GET /v1/insight/disputes/sources',
  allow: 'insight:read',
  input: z.strictObject({ measure: DisputeMeasure, ...selection, ...pageInput }),
  output: pageOf(
    z
      .object({ eventId: Id, /** `recorded`, `progressed` */ event: z.string(), /** What was done, where the event tells of an act. */ action: z.string().nullable(), disputeId: Id, at: Moment })
      .meta({ id: 'DisputeFigureSource' }),
  ),
});

export const disputes = { count, export: exported, sources };
