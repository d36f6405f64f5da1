/** Judicial confirmation: both sides apply, the court answers (People's Mediation Law article 33). */
import { z } from 'zod';
import { FileReference, Id, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Confirmation, ConfirmationExclusion, ConfirmationState } from './confirmation.ts';
import { Party } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { exchangeErrors } from './exchange-refusals.ts';
import { disputeActRefusals } from './refusals.ts';

const caseNumber = z.string().trim().min(2).max(60);
const reason = pii(z.string().trim().min(2).max(2_000));

const apply = command({
  summary: { 'zh-CN': '共同申请司法确认', en: 'All sides apply for judicial confirmation' },
  description:
    'Within 30 days of a written agreement taking effect, by at least one party of every side. `decides` names what the agreement settles of the things a court does not confirm; each is refused. Gives the ' +
    'transfer letter its number and makes the package for the court; its unit, when named, has the dispute within reach from then on. Once for an agreement.',
  http: 'POST /v1/disputes/{id}/confirmation',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({
    id: Id, partyIds: z.array(Id).min(1).max(50), courtUnitId: Id.optional(), court: z.string().trim().min(2).max(80), decides: z.array(ConfirmationExclusion).max(10).default([]),
  }),
  output: Confirmation,
  errors: {
    ...disputeActRefusals(),
    ...exchangeErrors(
      'AGREEMENT_NOT_IN_EFFECT', 'CONFIRMATION_WRITTEN_ONLY', 'CONFIRMATION_EXCLUDED', 'CONFIRMATION_ONE_SIDED', 'CONFIRMATION_TOO_LATE', 'CONFIRMATION_APPLIED_ALREADY', 'PARTY_UNKNOWN', 'UNIT_NOT_IN_COUNTY',
      'PACKAGE_TOO_LARGE', 'DOCUMENT_DAMAGED',
    ),
  },
  success: 201,
  deadline: 30_000,
  emits: [progressed],
});

const wish = command({
  summary: { 'zh-CN': '请求司法确认', en: 'Wish for judicial confirmation, or take the wish back' },
  description: 'By a party with its own account, as long as confirmation can be applied for. When every side wishes it, those who mediate apply for them together.',
  http: 'PUT /v1/disputes/{id}/confirmation/wish',
  allow: 'dispute:take-part',
  input: z.strictObject({ id: Id, partyId: Id.optional(), wished: z.boolean() }),
  output: Party.extend({ wishesConfirmation: z.boolean() }),
  errors: { ...disputeActRefusals(), ...exchangeErrors('AGREEMENT_NOT_IN_EFFECT', 'CONFIRMATION_WRITTEN_ONLY', 'CONFIRMATION_EXCLUDED', 'CONFIRMATION_ONE_SIDED', 'CONFIRMATION_TOO_LATE', 'CONFIRMATION_APPLIED_ALREADY', 'PARTY_UNKNOWN') },
  emits: [progressed],
});

const get = query({
  summary: { 'zh-CN': '查看司法确认', en: 'The latest application for confirmation of a dispute' },
  http: 'GET /v1/disputes/{id}/confirmation',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: Confirmation,
  audited: true,
});

const list = query({
  summary: { 'zh-CN': '司法确认列表', en: 'Applications for confirmation within reach, newest first' },
  description: "For a court's clerk: those of the court's unit.",
  http: 'GET /v1/confirmations',
  allow: 'dispute:exchange',
  input: z.strictObject({ state: ConfirmationState.optional(), ...pageInput }),
  output: pageOf(Confirmation.extend({ title: pii(z.string()), courtName: z.string().nullable() }).meta({ id: 'ConfirmationItem' })),
});

const pack = query({
  summary: { 'zh-CN': '下载司法确认移送材料', en: 'Download the transfer letter with the file' },
  description: 'A ZIP as it was made when the sides applied; manifest.json has name, size and SHA-256 of each part and one over all of them.',
  http: 'GET /v1/disputes/{id}/confirmation/package',
  allow: 'dispute:exchange',
  audited: true,
  download: true,
  input: z.strictObject({ id: Id }),
  output: FileReference,
  deadline: 30_000,
});

const recordAcceptance = command({
  summary: { 'zh-CN': '登记法院是否受理', en: 'Record whether the court accepts' },
  description: 'By the court through the API, or by the centre from paper. A refusal has a reason.',
  http: 'POST /v1/disputes/{id}/confirmation/acceptance',
  allow: 'dispute:exchange',
  ifMatch: true,
  input: z
    .strictObject({ id: Id, result: z.enum(['accepted', 'refused']), caseNumber: caseNumber.optional(), reason: reason.optional() })
    .refine(({ result, caseNumber }) => result === 'refused' || caseNumber !== undefined, { path: ['caseNumber'], error: '受理须写明案号 / an accepted case has its number' })
    .refine(({ result, reason }) => result === 'accepted' || reason !== undefined, { path: ['reason'], error: '不予受理须写明理由 / a refusal has a reason' }),
  output: Confirmation,
  errors: { ...disputeActRefusals(), ...exchangeErrors('CONFIRMATION_NOT_APPLIED', 'CONFIRMATION_NOT_IN_STATE') },
  emits: [progressed],
});

const extendRuling = command({
  summary: { 'zh-CN': '法院延长审查期限', en: 'The court takes 10 days more' },
  description: 'Once, with the reason the court gives (Provisions (2011) No. 5, article 5).',
  http: 'POST /v1/disputes/{id}/confirmation/extension',
  allow: 'dispute:exchange',
  ifMatch: true,
  input: z.strictObject({ id: Id, reason }),
  output: Confirmation,
  errors: { ...disputeActRefusals(), ...exchangeErrors('CONFIRMATION_NOT_APPLIED', 'CONFIRMATION_NOT_IN_STATE', 'RULING_EXTENDED_ALREADY') },
  emits: [progressed],
});

const recordRuling = command({
  summary: { 'zh-CN': '登记法院裁定', en: 'Record the ruling of the court' },
  description: 'Confirmed or rejected; the answer tells what follows. A court may accept and rule at once when both sides come together, so this may be the first answer. A rejection has a reason.',
  http: 'POST /v1/disputes/{id}/confirmation/ruling',
  allow: 'dispute:exchange',
  ifMatch: true,
  input: z
    .strictObject({ id: Id, result: z.enum(['confirmed', 'rejected']), caseNumber, reason: reason.optional() })
    .refine(({ result, reason }) => result === 'confirmed' || reason !== undefined, { path: ['reason'], error: '驳回须写明理由 / a rejection has a reason' }),
  output: Confirmation,
  errors: { ...disputeActRefusals(), ...exchangeErrors('CONFIRMATION_NOT_APPLIED', 'CONFIRMATION_NOT_IN_STATE') },
  emits: [progressed],
});

const withdraw = command({
  summary: { 'zh-CN': '撤回司法确认申请', en: 'Withdraw the application for confirmation' },
  description: 'By any of the sides, or by the centre for them, as long as the court has not ruled (Provisions (2011) No. 5, article 5).',
  http: 'POST /v1/disputes/{id}/confirmation/withdrawal',
  allow: 'dispute:take-part',
  ifMatch: true,
  input: z.strictObject({ id: Id, reason: reason.optional() }),
  output: Confirmation,
  errors: { ...disputeActRefusals(), ...exchangeErrors('CONFIRMATION_NOT_APPLIED', 'CONFIRMATION_NOT_IN_STATE') },
  emits: [progressed],
});

export const confirmations = { wish, apply, get, list, pack, recordAcceptance, extendRuling, withdraw, recordRuling };
