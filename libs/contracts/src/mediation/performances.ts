/** Performing an agreement (People's Mediation Law article 31). */
import { z } from 'zod';
import { Day, Id, Moment, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Term } from './agreement.ts';
import { agreementErrors } from './agreement-refusals.ts';
import { Dispute, Fen } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';

const term = { id: Id, term: z.coerce.number().int().min(1).max(50) };
const note = pii(z.string().trim().min(2).max(2_000));

const record = command({
  summary: { 'zh-CN': '登记履行', en: 'Record that a term was performed' },
  description:
    'By those who mediate, or by the creditor with their own account. A payment may come in parts, never more than is owed; a term without an amount is done at once. With the last term the dispute is performed; ' +
    'one that was found in default is, too, when the debtor performs late.',
  http: 'POST /v1/disputes/{id}/agreement/terms/{term}/performances',
  allow: 'dispute:take-part',
  input: z.strictObject({ ...term, amount: Fen.optional(), performedOn: Day.optional(), note: note.optional() }),
  output: Dispute,
  errors: { ...disputeActRefusals(), ...agreementErrors('TERM_UNKNOWN', 'TERM_PERFORMED', 'TERM_NO_PAYMENT', 'AMOUNT_NEEDED', 'OVERPAID', 'PERFORMANCE_NOT_YOURS', 'PERFORMED_IN_FUTURE') },
  success: 201,
  emits: [progressed],
});

const findDefault = command({
  summary: { 'zh-CN': '登记逾期未履行', en: 'Find that a term was not performed' },
  description: 'After its last day. Reminders only remind: that a debtor is in default is found by a person.',
  http: 'POST /v1/disputes/{id}/agreement/terms/{term}/default',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ ...term, note: note.optional() }),
  output: Dispute,
  errors: { ...disputeActRefusals(), ...agreementErrors('TERM_UNKNOWN', 'TERM_PERFORMED', 'TERM_NOT_DUE') },
  emits: [progressed],
});

const list = query({
  summary: { 'zh-CN': '履行情况', en: 'How an agreement is performed' },
  http: 'GET /v1/disputes/{id}/agreement/performances',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({
    terms: z.array(Term),
    items: z.array(z.object({ term: z.int(), amount: z.int().nullable(), performedOn: Day, recordedBy: z.string(), recordedAt: Moment, note: pii(z.string()).nullable() })),
  }),
  audited: true,
});

export const performances = { record, findDefault, list };
