import type { TermTold } from '@gongzhi/contracts/mediation';
import { agreementText, type AgreementContent } from '@gongzhi/domain/mediation';
import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.types.ts';
import { refuseAs } from '../disputes/act.ts';
import { partyOf, type DisputeRow } from '../disputes/dispute-row.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import type { Context } from '../handle.ts';
import { centreNameOf, draftsOf, type AgreementRow } from './agreements.queries.ts';

/** What an agreement is written from. */
export interface AgreementTold {
  readonly facts: string;
  readonly terms: readonly TermTold[];
  readonly wayOfPerformance?: string | undefined;
}

type Told = Pick<AgreementContent, 'form' | 'version' | 'facts' | 'terms' | 'wayOfPerformance'>;

/** Writes a new draft, or an oral agreement; returns its row. */
export async function writeAgreement(context: Context, dispute: DisputeRow, form: 'written' | 'oral', told: AgreementTold, earliestDay: string): Promise<AgreementRow> {
  const { db, actor, now } = context;
  const { county, id: dispute_id } = dispute;
  const { version, terms, wayOfPerformance, text } = await wordAgreement(context, dispute, form, told, earliestDay);
  const row = await db
    .insertInto('agreement')
    .values({ county, dispute_id, id: newId(), form, facts: told.facts, way_of_performance: wayOfPerformance, text, state: 'draft', drafted_by: actor.id, drafted_at: now, version })
    .returningAll()
    .executeTakeFirstOrThrow();
  await db
    .insertInto('term')
    .values(terms.map(({ number, debtorId, creditorId, what, amount, dueOn }) => ({ county, dispute_id, agreement_id: row.id, number, debtor_id: debtorId, creditor_id: creditorId, what, amount, due_on: dueOn })))
    .execute();
  return row;
}

/** Checks what is told of an agreement and puts it into words, as the next draft of the dispute. */
export async function wordAgreement(context: Context, dispute: DisputeRow, form: 'written' | 'oral', told: AgreementTold, earliestDay: string) {
  const terms = told.terms.map(({ creditorId = null, amount = null, ...term }, index) => ({ ...term, number: index + 1, creditorId, amount }));
  const version = (await draftsOf(context.db, dispute)) + 1;
  await checkTerms(context, dispute, terms, earliestDay);
  const wayOfPerformance = told.wayOfPerformance ?? null;
  return { version, terms, wayOfPerformance, text: await textOf(context.db, dispute, { form, version, facts: told.facts, terms, wayOfPerformance }) };
}

/** The text of an agreement as the names on record make it now. */
export async function textOf(db: Kysely<Database>, dispute: DisputeRow, told: Told): Promise<string> {
  const parties = (await partiesOf(db, dispute)).map((party) => partyOf(party));
  return agreementText({ ...told, disputeCode: dispute.code, centre: await centreNameOf(db, dispute), parties });
}

async function checkTerms(context: Context, dispute: DisputeRow, terms: Told['terms'], earliestDay: string): Promise<void> {
  const parties = new Set((await partiesOf(context.db, dispute)).map(({ id }) => id));
  for (const [index, { debtorId, creditorId, dueOn }] of terms.entries()) {
    if (!parties.has(debtorId)) refuseAs(context, 'PARTY_NOT_OF_DISPUTE', { field: `terms.${index}.debtorId` });
    if (creditorId !== null && !parties.has(creditorId)) refuseAs(context, 'PARTY_NOT_OF_DISPUTE', { field: `terms.${index}.creditorId` });
    if (creditorId === debtorId) refuseAs(context, 'DEBTOR_IS_CREDITOR', { field: `terms.${index}.creditorId` });
    if (dueOn < earliestDay) refuseAs(context, 'DUE_DAY_PAST', { field: `terms.${index}.dueOn` });
  }
}

/** What no longer counts: a draft for another, an agreement for the one that takes its place. Nobody is reminded of its terms. */
export async function supersede(db: Kysely<Database>, { county, dispute_id, id }: AgreementRow): Promise<void> {
  await db.updateTable('agreement').set({ state: 'superseded' }).where('county', '=', county).where('dispute_id', '=', dispute_id).where('id', '=', id).execute();
  await db.updateTable('term').set({ next_reminder_at: null }).where('county', '=', county).where('dispute_id', '=', dispute_id).where('agreement_id', '=', id).execute();
}
