import type { DisputeFile } from '@gongzhi/contracts/mediation';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from './dispute-row.ts';

type Of = Pick<DisputeRow, 'county' | 'id'>;

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
