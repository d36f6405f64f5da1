import { confirmationConsequences, type Confirmation } from '@gongzhi/contracts/mediation';
import type { Scope } from '@gongzhi/platform';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

export type ConfirmationRow = Selectable<Database['confirmation']>;

/** The latest application for confirmation of a dispute; an agreement that was changed can have one of its own. */
export async function findConfirmation(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>): Promise<ConfirmationRow | undefined> {
  return db.selectFrom('confirmation').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** Applications within reach, newest first; one more than asked for. A court's are those of its units. */
export async function listConfirmationRows(db: Kysely<Database>, scope: Scope, query: { state: string | undefined; after: string | undefined; limit: number }) {
  let rows = db
    .selectFrom('confirmation as c')
    .innerJoin('dispute as d', (join) => join.onRef('d.county', '=', 'c.county').onRef('d.id', '=', 'c.dispute_id'))
    .selectAll('c')
    .select(['d.code', 'd.version', 'd.title', sql<string | null>`(select u.name from unit u where u.id = c.court_unit_id)`.as('court_name')]);
  if (scope.areas.length === 0) rows = rows.where(sql<boolean>`c.court_unit_id = any (${scope.units}::uuid[])`);
  if (query.state) rows = rows.where('c.state', '=', query.state);
  if (query.after) rows = rows.where('c.id', '<', query.after);
  return rows.orderBy('c.id', 'desc').limit(query.limit + 1).execute();
}

/** An application as the contract shows it. */
export function confirmationOf(row: ConfirmationRow, dispute: { readonly code: string; readonly version: number }): Confirmation {
  const state = row.state as Confirmation['state'];
  return {
    id: row.id,
    disputeId: row.dispute_id,
    code: dispute.code,
    agreementId: row.agreement_id,
    state,
    letterNumber: row.letter_number,
    courtUnitId: row.court_unit_id,
    partyIds: row.party_ids,
    appliedAt: row.applied_at.toISOString(),
    packageSha256: row.file_sha256,
    caseNumber: row.case_number,
    answeredAt: row.answered_at?.toISOString() ?? null,
    extended: row.extended,
    ruledAt: row.ruled_at?.toISOString() ?? null,
    reason: row.reason,
    follows: state in confirmationConsequences ? confirmationConsequences[state as keyof typeof confirmationConsequences] : null,
    version: dispute.version,
  };
}
