import { mediation } from '@gongzhi/contracts/mediation';
import { disputeClockRule } from '@gongzhi/domain/mediation';
import { extendDisputeClock } from '../clocks/dispute-clocks.ts';
import { handle } from '../handle.ts';
import { actOfCourt } from './act-of-court.ts';

export const extendRuling = handle(mediation.confirmations.extendRuling)((context) =>
  actOfCourt(context, context.input.id, 'extend_ruling', 'extend', async (_, dispute) => {
    const rule = disputeClockRule('court-ruling');
    return { confirmation: { extended: true }, set: await extendDisputeClock(context.db, dispute, rule.id, rule.extension!), note: context.input.reason, detail: { days: rule.extension } };
  }),
);
