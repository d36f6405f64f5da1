import { z } from 'zod';
import { Id, pii } from '../contract/fields.ts';
import { command } from '../contract/operation.ts';
import { actRefusals } from './act-refusals.ts';
import { Matter, matters } from './matters.ts';

const reason = pii(z.string().trim().min(1).max(2_000));

const request = command({
  summary: { 'zh-CN': '移交', en: 'Ask another unit to take a matter over' },
  description: 'Nothing changes hands until the unit accepts: the owner answers for the matter meanwhile (first-contact duty).',
  http: 'POST /v1/matters/{id}/transfer',
  allow: 'transfer:change',
  ifMatch: true,
  input: z.strictObject({ id: Id, unitId: Id, reason }),
  output: Matter,
  errors: actRefusals('TRANSFER_PENDING', 'ALREADY_OWNER', 'EXPLANATION_REQUIRED', 'ACCUSED_MAY_NOT_RECEIVE'),
  emits: [matters.progressed],
});

const accept = command({
  summary: { 'zh-CN': '接收移交', en: 'Accept a transfer' },
  description: 'The unit owns the matter from now, in its inbox; the former owner may go on reading.',
  http: 'POST /v1/matters/{id}/transfer/acceptance',
  allow: 'transfer:change',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Matter,
  errors: actRefusals('TRANSFER_NOT_PENDING'),
  emits: [matters.progressed],
});

const decline = command({
  summary: { 'zh-CN': '拒绝移交', en: 'Decline a transfer' },
  description: 'With a reason; the owner keeps the matter, and the unit that declines no longer sees it.',
  http: 'POST /v1/matters/{id}/transfer/refusal',
  allow: 'transfer:change',
  ifMatch: true,
  input: z.strictObject({ id: Id, reason }),
  output: Matter,
  errors: actRefusals('TRANSFER_NOT_PENDING', 'EXPLANATION_REQUIRED'),
  emits: [matters.progressed],
});

const recall = command({
  summary: { 'zh-CN': '撤回移交', en: 'Recall a transfer' },
  http: 'POST /v1/matters/{id}/transfer/recall',
  allow: 'transfer:change',
  ifMatch: true,
  input: z.strictObject({ id: Id, reason: reason.optional() }),
  output: Matter,
  errors: actRefusals('TRANSFER_NOT_PENDING'),
  emits: [matters.progressed],
});

export const transfers = { request, accept, decline, recall };
