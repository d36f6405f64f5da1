import { z } from 'zod';
import { AreaCode, Id, Moment, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { actRefusals } from './act-refusals.ts';
import { Matter, matters } from './matters.ts';
import { ClockKind } from './vocabulary.ts';

const words = pii(z.string().trim().min(1).max(2_000));

const request = command({
  summary: { 'zh-CN': '申请延期', en: 'Ask for more time' },
  description: "For the clock named, or the matter's clock that can be extended; the amount is in the clock's own unit.",
  http: 'POST /v1/matters/{id}/extensions',
  allow: 'extension:request',
  ifMatch: true,
  input: z.strictObject({ id: Id, clockId: Id.optional(), amount: z.int().min(1).max(366), reason: words }),
  output: Matter,
  errors: actRefusals('EXTENSION_PENDING', 'CLOCK_NOT_RUNNING', 'EXTENSION_NOT_ALLOWED', 'EXPLANATION_REQUIRED', 'EXTENSIONS_EXHAUSTED', 'EXTENSION_TOO_LONG', 'EXTENSION_TOO_LATE'),
  emits: [matters.progressed],
});

const decide = command({
  summary: { 'zh-CN': '审批延期', en: 'Decide a request for more time' },
  description: 'The notice of reasons is what the reporter is told. Nobody decides their own request; where both parties must agree, their consents are recorded.',
  http: 'POST /v1/matters/{id}/extensions/decision',
  allow: 'extension:decide',
  ifMatch: true,
  input: z.strictObject({ id: Id, granted: z.boolean(), notice: words, consents: z.array(pii(z.string().trim().min(1).max(60))).max(20).default([]) }),
  output: Matter,
  errors: actRefusals('EXTENSION_NOT_PENDING', 'CLOCK_NOT_RUNNING', 'OWN_REQUEST', 'APPROVER_NOT_ENTITLED', 'EXTENSION_NOT_ALLOWED', 'EXPLANATION_REQUIRED', 'EXTENSIONS_EXHAUSTED', 'EXTENSION_TOO_LONG', 'EXTENSION_TOO_LATE'),
  emits: [matters.progressed],
});

/** A request for more time that waits for a decision, with the clock and the matter it is about. */
export const PendingExtension = z
  .object({
    id: Id,
    amount: z.int(),
    unit: z.enum(['hour', 'working_hour', 'working_day', 'calendar_day']),
    reason: pii(z.string()),
    requestedBy: z.string(),
    requestedAt: Moment,
    clock: ClockKind,
    dueAt: Moment,
    matterId: Id,
    code: z.string(),
    title: pii(z.string()),
    area: AreaCode,
    areaName: z.string(),
    unitId: Id.nullable(),
    /** Of the matter: the decision is made on the version that was seen. */
    version: z.int(),
  })
  .meta({ id: 'PendingExtension' });
export type PendingExtension = z.output<typeof PendingExtension>;

const list = query({
  summary: { 'zh-CN': '待审批的延期', en: 'Requests for more time that wait for a decision' },
  description: 'Within reach, the oldest first.',
  http: 'GET /v1/extensions',
  allow: 'extension:decide',
  input: z.strictObject({ ...pageInput, area: AreaCode.optional() }),
  output: pageOf(PendingExtension),
});

export const extensions = { request, decide, list };
