/** What is counted of disputes, and by what it can be broken down. */
import { z } from 'zod';
import { choice } from '../contract/fields.ts';
import { text } from '../contract/text.ts';

/** Figures (指标): whole numbers over the disputes recorded in a period. */
export const disputeMeasures = {
  screened: text('排查受理件数', 'Disputes recorded'),
  settled: text('调解成功件数', 'Settled by agreement'),
  oral: text('口头协议件数', 'Settled orally'),
  failed: text('调解不成件数', 'Ended without agreement'),
  diverted: text('导入其他途径件数', 'Diverted'),
  stabilised: text('落实稳控件数', 'Put under stabilising care'),
  crowdsAverted: text('化解群体性事件数', 'Crowd incidents averted'),
  performed: text('履行完毕件数', 'Performed in full'),
  defaulted: text('未履行件数', 'Not performed'),
  confirmationsAsked: text('申请司法确认件数', 'Judicial confirmation applied for'),
  confirmed: text('司法确认件数', 'Judicially confirmed'),
  resolvedWithCourt: text('与法院对接化解件数', 'Resolved with the court'),
  resolvedWithProcuratorate: text('与检察院对接化解件数', 'Resolved with the procuratorate'),
  resolvedWithPolice: text('与公安对接化解件数', 'Resolved with the police'),
  resolvedWithPetitionOffice: text('与信访对接化解件数', 'Resolved with letters-and-visits'),
  daysToSettle: text('调解用时（日）', 'Days to settle'),
  open: text('在调件数', 'Open'),
  overdue: text('逾期未结件数', 'Open and overdue'),
} as const;
export const DisputeMeasure = choice(disputeMeasures).meta({ id: 'DisputeMeasureName' });
export type DisputeMeasure = z.infer<typeof DisputeMeasure>;

/** What rows of a table stand for (分组). */
export const disputeBreakdowns = {
  area: text('区划', 'Area'),
  tier: text('调解组织层级', 'Tier of the centre'),
  kind: text('纠纷类型', 'Kind'),
  source: text('纠纷来源', 'Source'),
  centre: text('调解组织', 'Centre'),
  mediator: text('主持调解员', 'Leading mediator'),
  outcome: text('调解结果', 'How it ended'),
  month: text('登记月份', 'Month recorded'),
} as const;
export const DisputeBreakdown = choice(disputeBreakdowns).meta({ id: 'DisputeBreakdown' });
export type DisputeBreakdown = z.infer<typeof DisputeBreakdown>;

const counts = Object.fromEntries(DisputeMeasure.options.map((measure) => [measure, z.int()])) as Record<DisputeMeasure, z.ZodInt>;

/** Whole numbers, and the rates made from them, rounded half up. A rate of nothing is null. */
export const DisputeFigures = z
  .object({
    ...counts,
    /** Percent of the disputes that were settled (调解成功率). */
    settledRate: z.int().nullable(),
    /** Percent of the settled ones that are performed in full. */
    performedRate: z.int().nullable(),
    /** Days from record to settlement, two decimals. */
    averageDays: z.number().nullable(),
  })
  .meta({ id: 'DisputeFigures' });
export type DisputeFigures = z.output<typeof DisputeFigures>;
