/** Agreements: drafted, signed or told by word of mouth, in effect (People's Mediation Law articles 28 to 30). */
import { z } from 'zod';
import { event } from '../contract/event.ts';
import { Day, FileReference, formatted, Id, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Agreement, TermTold } from './agreement.ts';
import { agreementErrors } from './agreement-refusals.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';
import { TermReminderStage } from './vocabulary.ts';

const Sha256 = formatted(/^[0-9a-f]{64}$/, { 'zh-CN': '须为 64 位小写十六进制', en: '64 hexadecimal digits in lower case' });
const Ids = z.array(Id).max(50).refine((ids) => new Set(ids).size === ids.length, { error: '重复 / there twice' }).default([]);

const content = {
  id: Id,
  facts: pii(z.string().trim().min(2).max(10_000)),
  terms: z.array(TermTold).min(1).max(50),
  wayOfPerformance: pii(z.string().trim().min(2).max(2_000)).optional(),
};
const termErrors = agreementErrors('PARTY_NOT_OF_DISPUTE', 'DEBTOR_IS_CREDITOR', 'DUE_DAY_PAST');
const signingErrors = { ...disputeActRefusals('MEDIATOR_NEEDED'), ...agreementErrors('AGREEMENT_NOT_DRAFTED', 'AGREEMENT_IN_EFFECT', 'AGREEMENT_CHANGED', 'AGREEMENT_OUT_OF_DATE', 'PERFORMANCE_BEGUN', 'SIGNED_ALREADY') };
const signedOnce = { signature_party_once: ['SIGNED_ALREADY', ''], signature_mediator_once: ['SIGNED_ALREADY', ''], signature_seal_once: ['SIGNED_ALREADY', ''] } as const;

const draft = command({
  summary: { 'zh-CN': '起草协议', en: 'Draft an agreement' },
  description: 'Facts in dispute, terms with their amounts in fen and due days, way of performance. Needs a mediator in charge. An oral agreement is put in writing in this way, the court confirms ' +
    'nothing else; and one that the court did not confirm is changed. Either as long as nothing of it is performed.',
  http: 'POST /v1/disputes/{id}/agreement',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject(content),
  output: Agreement,
  errors: { ...disputeActRefusals('MEDIATOR_NEEDED'), ...termErrors, ...agreementErrors('AGREEMENT_DRAFTED_ALREADY', 'AGREEMENT_IN_EFFECT', 'PERFORMANCE_BEGUN') },
  constraints: { agreement_draft: ['AGREEMENT_DRAFTED_ALREADY', ''] },
  success: 201,
  emits: [progressed],
});

const redraft = command({
  summary: { 'zh-CN': '修改协议', en: 'Draft an agreement anew' },
  description: 'A new version; signatures given on the one before lapse, and stay on record with it.',
  http: 'PUT /v1/disputes/{id}/agreement',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject(content),
  output: Agreement,
  errors: { ...disputeActRefusals('MEDIATOR_NEEDED'), ...termErrors, ...agreementErrors('AGREEMENT_NOT_DRAFTED', 'AGREEMENT_IN_EFFECT', 'PERFORMANCE_BEGUN') },
  emits: [progressed],
});

const get = query({
  summary: { 'zh-CN': '查看协议', en: 'The agreement of a dispute' },
  description: 'The draft that is to be signed, else the one in effect, or with `draft` an earlier one; with its text, the SHA-256 of the text, who has signed and whose signature is missing.',
  http: 'GET /v1/disputes/{id}/agreement',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id, draft: z.coerce.number().int().min(1).max(1_000).optional() }),
  output: Agreement,
  audited: true,
});

const sign = command({
  summary: { 'zh-CN': '电子签署协议', en: 'Sign an agreement electronically' },
  description:
    'By a party or a mediator in charge with their own account. `sha256` is the hash of the text that was read; it is refused when the text has changed since. With the last signature needed the agreement takes ' +
    'effect: every party (a delegate signs for those of the side they speak for), a mediator in charge, the seal.',
  http: 'POST /v1/disputes/{id}/agreement/signatures',
  allow: 'dispute:take-part',
  input: z.strictObject({ id: Id, sha256: Sha256, partyId: Id.optional() }),
  output: Agreement,
  errors: { ...signingErrors, ...agreementErrors('SIGNER_UNKNOWN', 'SIGNER_TO_NAME') },
  constraints: signedOnce,
  success: 201,
  emits: [progressed],
});

const signOnPaper = command({
  summary: { 'zh-CN': '登记纸质签署', en: 'Record signatures on paper' },
  description: 'By those who mediate. `fileId` is the scan, a file of the part `signed_agreement`; `partyIds` and `mediatorIds` say who signed it, `sealed` whether the seal is on it.',
  http: 'POST /v1/disputes/{id}/agreement/paper-signatures',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, sha256: Sha256, fileId: Id, partyIds: Ids, mediatorIds: Ids, sealed: z.boolean().default(false) }),
  output: Agreement,
  errors: { ...signingErrors, ...agreementErrors('SIGNER_UNKNOWN', 'SCAN_UNKNOWN') },
  constraints: signedOnce,
  success: 201,
  emits: [progressed],
});

const seal = command({
  summary: { 'zh-CN': '加盖调委会印章', en: "Put the centre's seal on an agreement" },
  description: 'By those who lead the centre in charge.',
  http: 'POST /v1/disputes/{id}/agreement/seal',
  allow: 'dispute:lead',
  input: z.strictObject({ id: Id, sha256: Sha256 }),
  output: Agreement,
  errors: signingErrors,
  constraints: signedOnce,
  success: 201,
  emits: [progressed],
});

const recordOral = command({
  summary: { 'zh-CN': '登记口头协议', en: 'Record an oral agreement' },
  description: 'Where the parties find no written form needed, the mediator records what they agreed. It takes effect on the day all of them agreed: today unless `agreedOn` says otherwise. A draft lapses.',
  http: 'POST /v1/disputes/{id}/agreement/oral',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ ...content, agreedOn: Day.optional() }),
  output: Agreement,
  errors: { ...disputeActRefusals('MEDIATOR_NEEDED'), ...termErrors, ...agreementErrors('AGREED_DAY_WRONG', 'AGREEMENT_IN_EFFECT', 'PERFORMANCE_BEGUN') },
  success: 201,
  emits: [progressed],
});

const document = query({
  summary: { 'zh-CN': '下载协议书', en: 'The agreement as a document' },
  description: 'PDF on the standard form (人民调解协议书, 人民调解口头协议登记表). Drafts bear the mark 草稿 unless `toSign` asks for the sheet that is signed by hand; in effect it is the one that was issued, signatures and all.',
  http: 'GET /v1/disputes/{id}/agreement/document',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id, toSign: z.stringbool().default(false) }),
  output: FileReference,
  audited: true,
  download: true,
  deadline: 15_000,
});

const preview = query({
  summary: { 'zh-CN': '预览协议书', en: 'An agreement in print before it is drafted' },
  description: 'The document as drafting these words would make it, marked 草稿. Nothing is kept, and signatures given on the draft on record stay.',
  http: 'POST /v1/disputes/{id}/agreement/preview',
  allow: 'dispute:work',
  input: z.strictObject(content),
  output: FileReference,
  errors: { ...disputeActRefusals('MEDIATOR_NEEDED'), ...termErrors, ...agreementErrors('AGREEMENT_IN_EFFECT', 'PERFORMANCE_BEGUN') },
  audited: true,
  download: true,
  deadline: 15_000,
});

const termDue = event({
  summary: { 'zh-CN': '协议履行提醒', en: 'A term of an agreement is due soon, today, or was not performed' },
  allow: 'dispute:read',
  data: { disputeId: Id, matterId: Id.optional(), term: z.int(), stage: TermReminderStage, dueOn: Day, debtorId: Id, creditorId: Id.optional(), centreId: Id, mediatorIds: z.array(Id) },
});

export const agreements = { draft, redraft, get, sign, signOnPaper, seal, recordOral, document, preview, termDue };
