import { mediation, type DisputeStatus } from '@gongzhi/contracts/mediation';
import { agreementWords, isSettled, withoutAgreementWords } from '@gongzhi/domain/mediation';
import { handle } from '../handle.ts';
import { agreementInEffect } from './agreement-in-effect.queries.ts';

export const disputeOutcome = handle(mediation.disputes.outcome)(async ({ input, db, refuse, target }) => {
  const dispute = (await db.selectFrom('dispute').selectAll().where('id', '=', input.id).executeTakeFirst()) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const status = dispute.status as DisputeStatus;
  const agreement = isSettled(status) ? await agreementInEffect(db, dispute) : undefined;
  const reason = dispute.outcome ?? dispute.divert_to;
  return { id: dispute.id, status, words: agreement ? agreementWords(agreement) : isSettled(status) ? agreementWords({ form: 'oral', number: null, terms: [] }) : withoutAgreementWords({ status, reason }) };
});
