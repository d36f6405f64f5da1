import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { actOfCourt } from './act-of-court.ts';

export const recordRuling = handle(mediation.confirmations.recordRuling)((context) => {
  const { result, caseNumber, reason } = context.input;
  return actOfCourt(context, context.input.id, 'record_ruling', 'rule', ({ answered_at }) => ({
    // Accepted and ruled on at once: then the ruling is the answer too.
    confirmation: { state: result, case_number: caseNumber, reason: reason ?? null, answered_at: answered_at ?? context.now, ruled_at: context.now },
    clocks: 'court_ruled',
    note: reason,
    detail: { result },
    told: { result },
  }));
});
