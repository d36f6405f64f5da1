/** What is counted of matters, and by what it can be broken down. */
import { z } from 'zod';
import { choice } from '../contract/fields.ts';
import { text } from '../contract/text.ts';

/** Figures (指标): whole numbers over the matters received in a period. */
export const measures = {
  received: text('登记件数', 'Matters received'),
  personTimes: text('人次', 'Person-times'),
  accepted: text('受理件数', 'Accepted'),
  answered: text('答复件数', 'Answered'),
  timed: text('有时限的答复件数', 'Answered under a clock'),
  onTime: text('按期答复件数', 'Answered in time'),
  rated: text('评价件数', 'Rated'),
  ratingSum: text('评价总分', 'Sum of the ratings'),
  reopened: text('重新办理件数', 'Reopened'),
  asked: text('询问反映人件数', 'The reporter was asked'),
  extended: text('延期件数', 'Extended'),
  red: text('红牌件数', 'Turned red'),
  open: text('在办件数', 'Open'),
  overdue: text('逾期未结件数', 'Open and overdue'),
} as const;
export const Measure = choice(measures).meta({ id: 'Measure' });
export type Measure = z.infer<typeof Measure>;

/** What rows of a table stand for (分组). */
export const breakdowns = {
  area: text('区划', 'Area'),
  tier: text('办理层级', 'Tier that handles it'),
  kind: text('事项类型', 'Kind'),
  category: text('类别', 'Category'),
  channel: text('渠道', 'Channel'),
  stage: text('环节', 'Stage'),
  unit: text('责任单位', 'Unit'),
  month: text('登记月份', 'Month received'),
} as const;
export const Breakdown = choice(breakdowns).meta({ id: 'Breakdown' });
export type Breakdown = z.infer<typeof Breakdown>;

/** The tier a matter is handled at: that of the unit that owns it; none before it is routed. */
export const HandlingTier = z.enum(['province', 'city', 'county', 'township', 'village', 'grid']).meta({ id: 'HandlingTier' });

const counts = Object.fromEntries(Measure.options.map((measure) => [measure, z.int()])) as Record<Measure, z.ZodInt>;

/** Whole numbers, and the rates made from them, rounded half up. A rate of nothing is null. */
export const Figures = z
  .object({
    ...counts,
    /** Percent of the answers under a clock that came in time. */
    onTimeRate: z.int().nullable(),
    /** From 1 to 5, two decimals. */
    averageRating: z.number().nullable(),
  })
  .meta({ id: 'Figures' });
export type Figures = z.output<typeof Figures>;
