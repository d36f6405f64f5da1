/** An agreement as the contracts show it. */
import { z } from 'zod';
import { Day, Id, Moment, pii } from '../contract/fields.ts';
import { Fen } from './dispute.ts';
import { TermState } from './vocabulary.ts';

/** A term as it is told to us: who does what for whom until when. */
export const TermTold = z.strictObject({
  debtorId: Id,
  creditorId: Id.optional(),
  what: pii(z.string().trim().min(2).max(2_000)),
  amount: Fen.optional(),
  /** The last day to perform it. */
  dueOn: Day,
});
export type TermTold = z.output<typeof TermTold>;

/** A term on record; money in fen. */
export const Term = z
  .object({
    number: z.int(),
    debtorId: Id,
    creditorId: Id.nullable(),
    what: pii(z.string()),
    amount: z.int().nullable(),
    dueOn: Day,
    performed: z.int(),
    state: TermState,
    performedAt: Moment.nullable(),
  })
  .meta({ id: 'AgreementTerm' });
export type Term = z.output<typeof Term>;

/** A signature, or the seal of the centre. */
const Signature = z
  .object({
    role: z.enum(['party', 'mediator', 'centre']),
    partyId: Id.nullable(),
    mediatorId: Id.nullable(),
    form: z.enum(['electronic', 'paper']),
    /** SHA-256 of the text that was signed. */
    sha256: z.string(),
    /** The scan of the paper, among the files of the dispute. */
    fileId: Id.nullable(),
    signedBy: z.string(),
    signedAt: Moment,
  })
  .meta({ id: 'AgreementSignature' });

/** The agreement of a dispute. */
export const Agreement = z
  .object({
    id: Id,
    disputeId: Id,
    form: z.enum(['written', 'oral']),
    state: z.enum(['draft', 'in_effect', 'superseded']),
    /** Of the draft: 1, 2, 3... */
    draft: z.int(),
    number: z.string().nullable(),
    facts: pii(z.string()),
    wayOfPerformance: pii(z.string()).nullable(),
    terms: z.array(Term),
    /** The whole agreement in words: what is signed. */
    text: pii(z.string()),
    /** SHA-256 of `text`, in UTF-8. */
    sha256: z.string(),
    signatures: z.array(Signature),
    missing: z.object({ partyIds: z.array(Id), mediator: z.boolean(), seal: z.boolean() }),
    draftedAt: Moment,
    effectiveAt: Moment.nullable(),
    /** SHA-256 of the document as it was issued, once it is in effect. */
    documentSha256: z.string().nullable(),
    /** Of the dispute. */
    version: z.int(),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.output<typeof Agreement>;
