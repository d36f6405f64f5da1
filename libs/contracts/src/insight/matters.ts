import { z } from 'zod';
import { Channel, MatterKind, Stage } from '../casework/vocabulary.ts';
import { AreaCode, Day, FileReference, Id } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Breakdown, Figures, HandlingTier } from './measures.ts';

/** Which matters are counted; what isn't named is any. */
export const selection = {
  /** This area and everything below it. */
  area: AreaCode.optional(),
  /** Days of receipt, both included. */
  from: Day.optional(),
  to: Day.optional(),
  kind: MatterKind.optional(),
  category: z.string().max(60).optional(),
  channel: Channel.optional(),
  tier: HandlingTier.optional(),
  stage: Stage.optional(),
  unitId: Id.optional(),
};

const by = Breakdown.default('area');

const count = query({
  summary: { 'zh-CN': '事项统计', en: 'Count matters' },
  description: 'Within reach, of the matters received in the period. By area the rows are the areas one tier below the one named: name one of them to drill down.',
  http: 'GET /v1/insight/matters',
  allow: 'insight:read',
  input: z.strictObject({ ...selection, by }),
  output: z.object({
    by: Breakdown,
    /** `key` is a code or id; null where the matters have none (not routed, no category). */
    rows: z.array(z.object({ key: z.string().nullable(), figures: Figures })),
    total: Figures,
  }),
});

const exported = command({
  summary: { 'zh-CN': '导出事项统计（CSV）', en: 'Export the table as CSV' },
  description: 'The table that counting with the same input gives, for spreadsheets. The made file is kept for an hour.',
  http: 'POST /v1/insight/matters/export',
  allow: 'insight:read',
  download: true,
  input: z.strictObject({ ...selection, by }),
  output: FileReference,
});

export const matters = { count, export: exported };
