import type { DisputeFile } from '@gongzhi/contracts/mediation';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from './dispute-row.ts';

type Of = Pick<DisputeRow, 'county' | 'id'>;

/** Applications to the tier above; why, and what was answered, is between the centres. */
export async function applicationsInFile(db: Kysely<Database>, dispute: Of, options: { words: boolean }): Promise<DisputeFile['applications']> {
  const rows = await db.selectFrom('application').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).orderBy('applied_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id, fromCentreId: row.from_centre_id, toCentreId: row.to_centre_id, state: row.state as 'pending', appliedAt: row.applied_at.toISOString(), dueAt: row.due_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null, reason: options.words ? row.reason : null, answer: options.words ? row.answer : null,
  }));
}

type Terms = DisputeFile['agreements'][number]['terms'];

/** Agreements with their terms, drafts that were given up only when asked for. */
export async function agreementsInFile(db: Kysely<Database>, dispute: Of, options: { drafts: boolean }): Promise<DisputeFile['agreements']> {
  const rows = await db
    .selectFrom('agreement as a')
    .selectAll('a')
    .select(sql<Terms>`(select coalesce(json_agg(json_build_object('number', t.number, 'debtorId', t.debtor_id, 'creditorId', t.creditor_id, 'what', t.what, 'amount', t.amount, 'dueOn', t.due_on,
      'performed', t.performed, 'state', t.state) order by t.number), '[]') from term t where t.county = a.county and t.dispute_id = a.dispute_id and t.agreement_id = a.id)`.as('terms'))
    .where('a.county', '=', dispute.county)
    .where('a.dispute_id', '=', dispute.id)
    .$if(!options.drafts, (query) => query.where('a.state', '<>', 'superseded'))
    .orderBy('a.drafted_at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id, form: row.form as 'written', state: row.state as 'draft', number: row.number, facts: row.facts, wayOfPerformance: row.way_of_performance, draftedAt: row.drafted_at.toISOString(),
    effectiveAt: row.effective_at?.toISOString() ?? null, terms: row.terms,
  }));
}
