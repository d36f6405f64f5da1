import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

type Of = Pick<DisputeRow, 'county' | 'id'>;
export type AgreementRow = Selectable<Database['agreement']>;
export type SignatureRow = Selectable<Database['signature']>;
export type TermRow = Omit<Selectable<Database['term']>, 'due_on'> & { due_on: string };

const agreementsOf = (db: Kysely<Database>, { county, id }: Of) => db.selectFrom('agreement').selectAll().where('county', '=', county).where('dispute_id', '=', id);

/** The agreement that is to be signed, else the one in effect, or one of its drafts by number. */
export async function findAgreement(db: Kysely<Database>, dispute: Of, draft?: number): Promise<AgreementRow | undefined> {
  const rows = agreementsOf(db, dispute);
  return (draft === undefined ? rows.where('state', 'in', ['draft', 'in_effect']).orderBy('state') : rows.where('version', '=', draft)).limit(1).executeTakeFirst();
}

/** The agreement in effect. */
export async function findInEffect(db: Kysely<Database>, dispute: Of): Promise<AgreementRow | undefined> {
  return agreementsOf(db, dispute).where('state', '=', 'in_effect').executeTakeFirst();
}

/** Drafts so far. */
export async function draftsOf(db: Kysely<Database>, dispute: Of): Promise<number> {
  const { last } = await db.selectFrom('agreement').select(({ fn }) => fn.max('version').as('last')).where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).executeTakeFirstOrThrow();
  return last ?? 0;
}

/** The terms of an agreement. */
export async function termsOf(db: Kysely<Database>, agreement: Pick<AgreementRow, 'county' | 'dispute_id' | 'id'>): Promise<TermRow[]> {
  return db
    .selectFrom('term')
    .selectAll()
    .select(sql<string>`due_on::text`.as('due_on'))
    .where('county', '=', agreement.county)
    .where('dispute_id', '=', agreement.dispute_id)
    .where('agreement_id', '=', agreement.id)
    .orderBy('number')
    .execute();
}

/** Who has signed an agreement, in the order they did. */
export async function signaturesOf(db: Kysely<Database>, agreement: Pick<AgreementRow, 'county' | 'dispute_id' | 'id'>): Promise<SignatureRow[]> {
  return db.selectFrom('signature').selectAll().where('county', '=', agreement.county).where('dispute_id', '=', agreement.dispute_id).where('agreement_id', '=', agreement.id).orderBy('signed_at').orderBy('id').execute();
}

/** The name of the centre a dispute is with. */
export async function centreNameOf(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'centre_id'>): Promise<string> {
  return (await db.selectFrom('centre').select('name').where('county', '=', dispute.county).where('id', '=', dispute.centre_id).executeTakeFirstOrThrow()).name;
}
