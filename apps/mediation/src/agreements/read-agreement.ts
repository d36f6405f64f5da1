import type { Agreement, Term } from '@gongzhi/contracts/mediation';
import { missingSignatures } from '@gongzhi/domain/mediation';
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { namedPanelOf } from '../assignments/panel.queries.ts';
import type { Database } from '../database.types.ts';
import { partyOf, type DisputeRow, type PartyRow } from '../disputes/dispute-row.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { centreNameOf, signaturesOf, termsOf, type AgreementRow, type SignatureRow, type TermRow } from './agreements.queries.ts';

/** An agreement with all that belongs to it. */
export interface ReadAgreement {
  readonly row: AgreementRow;
  readonly terms: readonly TermRow[];
  readonly signatures: readonly SignatureRow[];
  readonly parties: readonly PartyRow[];
  readonly panel: Awaited<ReturnType<typeof namedPanelOf>>;
  readonly centre: string;
  readonly sha256: string;
  readonly missing: ReturnType<typeof missingSignatures>;
}

/** Reads what belongs to an agreement. */
export async function readAgreement(db: Kysely<Database>, dispute: DisputeRow, row: AgreementRow): Promise<ReadAgreement> {
  const terms = await termsOf(db, row);
  const signatures = await signaturesOf(db, row);
  const parties = await partiesOf(db, dispute);
  const panel = await namedPanelOf(db, dispute);
  const centre = await centreNameOf(db, dispute);
  return { row, terms, signatures, parties, panel, centre, sha256: hashOf(row.text), missing: missingOf({ row, signatures, parties, panel }) };
}

/** SHA-256 of an agreement's text. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function missingOf({ row, signatures, parties, panel }: Pick<ReadAgreement, 'row' | 'signatures' | 'parties' | 'panel'>): ReadAgreement['missing'] {
  if (row.form === 'oral' || row.state === 'in_effect') return { partyIds: [], mediator: false, seal: false };
  return missingSignatures({
    parties: parties.map((party) => partyOf(party)),
    signatures: signatures.map(({ role, party_id: partyId, mediator_id: mediatorId }) => ({ role: role as 'party', partyId, mediatorId })),
    inCharge: panel.filter(({ state }) => state === 'in_charge').map(({ mediator_id: id }) => id),
  });
}

/** A term as the contract shows it. */
export function termOf(row: TermRow): Term {
  return {
    number: row.number, debtorId: row.debtor_id, creditorId: row.creditor_id, what: row.what, amount: row.amount === null ? null : Number(row.amount), dueOn: row.due_on, performed: Number(row.performed),
    state: row.state as Term['state'], performedAt: row.performed_at?.toISOString() ?? null,
  };
}

/** An agreement as the contract shows it. */
export function agreementOf({ row, terms, signatures, sha256, missing }: ReadAgreement, { version }: Pick<DisputeRow, 'version'>): Agreement {
  return {
    id: row.id,
    disputeId: row.dispute_id,
    form: row.form as Agreement['form'],
    state: row.state as Agreement['state'],
    draft: row.version,
    number: row.number,
    facts: row.facts,
    wayOfPerformance: row.way_of_performance,
    terms: terms.map(termOf),
    text: row.text,
    sha256,
    signatures: signatures.map((signature) => ({
      role: signature.role as 'party', partyId: signature.party_id, mediatorId: signature.mediator_id, form: signature.form as 'electronic', sha256: signature.content_sha256, fileId: signature.file_id,
      signedBy: signature.signed_by, signedAt: signature.signed_at.toISOString(),
    })),
    missing: { partyIds: [...missing.partyIds], mediator: missing.mediator, seal: missing.seal },
    draftedAt: row.drafted_at.toISOString(),
    effectiveAt: row.effective_at?.toISOString() ?? null,
    documentSha256: row.document_sha256,
    version,
  };
}
