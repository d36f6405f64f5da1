import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { actOfCourt } from './act-of-court.ts';

export const recordCourtAcceptance = handle(mediation.confirmations.recordAcceptance)((context) => {
  const { result, caseNumber, reason } = context.input;
  return actOfCourt(context, context.input.id, 'record_court_acceptance', 'accept', () => ({
    confirmation: { state: result, case_number: caseNumber ?? null, reason: reason ?? null, answered_at: context.now },
    // A refusal ends it: no ruling is waited for.
    clocks: result === 'accepted' ? 'court_accepted' : 'court_ruled',
    note: reason,
    detail: { result },
    told: { result },
  }));
});
