import { mediation } from '@gongzhi/contracts/mediation';
import { sql } from 'kysely';
import { findInEffect, termsOf } from '../agreements/agreements.queries.ts';
import { termOf } from '../agreements/read-agreement.ts';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';

export const listPerformances = handle(mediation.performances.list)(async ({ input, db, actor, refuse, target }) => {
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const agreement = (await findInEffect(db, dispute)) ?? refuse('NOT_FOUND');
  const rows = await db
    .selectFrom('performance')
    .select(['term', 'amount', sql<string>`performed_on::text`.as('performed_on'), 'recorded_by', 'recorded_at', 'note'])
    .where('county', '=', agreement.county)
    .where('dispute_id', '=', agreement.dispute_id)
    .where('agreement_id', '=', agreement.id)
    .orderBy('id')
    .execute();
  return {
    terms: (await termsOf(db, agreement)).map(termOf),
    items: rows.map(({ term, amount, performed_on: performedOn, recorded_by: recordedBy, recorded_at: recordedAt, note }) => ({
      term, amount: amount === null ? null : Number(amount), performedOn, recordedBy, recordedAt: recordedAt.toISOString(), note,
    })),
  };
});
