import type { AgreedTerm } from '@gongzhi/domain/mediation';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from './dispute-row.ts';

/** The agreement a dispute was settled by, with its terms; archived ones are still in effect. */
export async function agreementInEffect(db: Kysely<Database>, { county, id }: Pick<DisputeRow, 'county' | 'id'>): Promise<{ form: 'written' | 'oral'; number: string | null; terms: AgreedTerm[] } | undefined> {
  const agreement = await db.selectFrom('agreement').select(['id', 'form', 'number']).where('county', '=', county).where('dispute_id', '=', id).where('state', '=', 'in_effect').executeTakeFirst();
  if (!agreement) return undefined;
  const terms = await db
    .selectFrom('term as t')
    .innerJoin('party as d', (join) => join.onRef('d.county', '=', 't.county').onRef('d.dispute_id', '=', 't.dispute_id').onRef('d.id', '=', 't.debtor_id'))
    .leftJoin('party as c', (join) => join.onRef('c.county', '=', 't.county').onRef('c.dispute_id', '=', 't.dispute_id').onRef('c.id', '=', 't.creditor_id'))
    .select(['t.number', 'd.name as debtor', 'c.name as creditor', 't.what', 't.amount', sql<string>`t.due_on::text`.as('dueOn')])
    .where('t.county', '=', county)
    .where('t.dispute_id', '=', id)
    .where('t.agreement_id', '=', agreement.id)
    .orderBy('t.number')
    .execute();
  return { form: agreement.form as 'written' | 'oral', number: agreement.number, terms: terms.map((term) => ({ ...term, amount: term.amount === null ? null : Number(term.amount) })) };
}
