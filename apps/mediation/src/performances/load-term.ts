import { sql } from 'kysely';
import type { Term } from '@gongzhi/contracts/mediation';
import { findInEffect, termsOf, type AgreementRow, type TermRow } from '../agreements/agreements.queries.ts';
import { refuseAs } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { Context } from '../handle.ts';

/** A term of the agreement in effect, with all the terms of it. */
export interface LoadedTerm {
  readonly agreement: AgreementRow;
  readonly terms: readonly TermRow[];
  readonly term: TermRow;
}

/** Loads a term of the agreement in effect. */
export async function loadTerm(context: Context, dispute: DisputeRow, number: number): Promise<LoadedTerm> {
  const agreement = await findInEffect(context.db, dispute);
  const terms = agreement ? await termsOf(context.db, agreement) : [];
  const term = terms.find((each) => each.number === number);
  return agreement && term ? { agreement, terms, term } : refuseAs(context, 'TERM_UNKNOWN', { field: 'term' });
}

/** Writes where a term stands; nobody is reminded of one that is performed. */
export async function setTerm({ db, now }: Pick<Context, 'db' | 'now'>, term: TermRow, { performed, state }: Pick<Term, 'performed' | 'state'>): Promise<void> {
  const done = state === 'performed';
  await db
    .updateTable('term')
    .set({ performed, state, performed_at: done ? now : null, next_reminder_at: done ? null : sql.ref('next_reminder_at') })
    .where('county', '=', term.county)
    .where('dispute_id', '=', term.dispute_id)
    .where('agreement_id', '=', term.agreement_id)
    .where('number', '=', term.number)
    .execute();
}
