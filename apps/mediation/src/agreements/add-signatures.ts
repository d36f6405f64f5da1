import type { Agreement } from '@gongzhi/contracts/mediation';
import { isFullySigned } from '@gongzhi/domain/mediation';
import { v7 as newId } from 'uuid';
import { actOn, refuseAs } from '../disputes/act.ts';
import { loadDispute, type LoadedDispute } from '../disputes/load-dispute.ts';
import type { Context } from '../handle.ts';
import { findAgreement } from './agreements.queries.ts';
import { conclude } from './conclude-agreement.ts';
import { agreementOf, readAgreement, termOf, type ReadAgreement } from './read-agreement.ts';
import { textOf } from './write-agreement.ts';

/** A signature about to be given. */
export interface NewSignature {
  readonly role: 'party' | 'mediator' | 'centre';
  readonly partyId?: string;
  readonly mediatorId?: string;
  /** The scan, when it was given on paper. */
  readonly fileId?: string;
}

/**
 * Adds signatures to the agreement that was read: what is signed is the text whose hash the caller sends, and it must still be what the names on record
 * make of it. With the last signature needed the agreement takes effect.
 */
export async function addSignatures(context: Context, { id, sha256 }: { id: string; sha256: string }, choose: (agreement: ReadAgreement, loaded: LoadedDispute) => Promise<NewSignature[]> | NewSignature[]): Promise<Agreement> {
  const { db, actor, now } = context;
  const loaded = await loadDispute(context, id);
  let agreement!: ReadAgreement;
  let dispute = await actOn(context, loaded, 'sign_agreement', async () => {
    agreement = await signable(context, loaded, sha256);
    const signatures = await choose(agreement, loaded);
    const { county, dispute_id, id: agreement_id } = agreement.row;
    await db
      .insertInto('signature')
      .values(
        signatures.map(({ role, partyId = null, mediatorId = null, fileId = null }) => ({
          county, dispute_id, agreement_id, id: newId(), role, party_id: partyId, mediator_id: mediatorId, form: fileId === null ? 'electronic' : 'paper', content_sha256: sha256, file_id: fileId, signed_by: actor.id,
          signed_at: now,
        })),
      )
      .execute();
    return { detail: { agreement: agreement_id, draft: agreement.row.version, signatures: signatures.map(({ role, partyId, mediatorId }) => ({ role, ...(partyId ? { partyId } : {}), ...(mediatorId ? { mediatorId } : {}) })) } };
  });
  agreement = await readAgreement(db, dispute, agreement.row);
  if (isFullySigned(agreement.missing)) {
    dispute = await conclude(context, { ...loaded, dispute }, agreement, now);
    agreement = await readAgreement(db, dispute, (await findAgreement(db, dispute))!);
  }
  return agreementOf(agreement, dispute);
}

async function signable(context: Context, { dispute }: LoadedDispute, sha256: string): Promise<ReadAgreement> {
  const row = await findAgreement(context.db, dispute);
  if (!row) return refuseAs(context, 'AGREEMENT_NOT_DRAFTED');
  if (row.state !== 'draft') return refuseAs(context, 'AGREEMENT_IN_EFFECT');
  const agreement = await readAgreement(context.db, dispute, row);
  if (sha256 !== agreement.sha256) return refuseAs(context, 'AGREEMENT_CHANGED', { field: 'sha256' });
  const text = await textOf(context.db, dispute, { form: 'written', version: row.version, facts: row.facts, terms: agreement.terms.map(termOf), wayOfPerformance: row.way_of_performance });
  return text === row.text ? agreement : refuseAs(context, 'AGREEMENT_OUT_OF_DATE');
}
