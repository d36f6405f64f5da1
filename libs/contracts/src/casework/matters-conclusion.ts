/** Stages 6 to 8 as the reporter meets them: review, follow-up, closing, sealing; and withdrawal at any stage before. */
import { z } from 'zod';
import { command } from '../contract/operation.ts';
import { Id, pii } from '../contract/fields.ts';
import { actRefusals } from './act-refusals.ts';
import { Matter, Seal } from './matter.ts';
import { progressed } from './matter-events.ts';

const words = pii(z.string().trim().min(1).max(2_000));

const followUp = command({
  summary: { 'zh-CN': '回访', en: 'Follow up' },
  description: 'The centre asks the reporter how it went, and records it.',
  http: 'POST /v1/matters/{id}/follow-up',
  allow: 'matter:conclude',
  ifMatch: true,
  input: z.strictObject({ id: Id, by: z.enum(['phone', 'visit', 'message', 'window']), reached: z.boolean(), note: words.optional() }),
  output: Matter,
  errors: actRefusals(),
  emits: [progressed],
});

const rate = command({
  summary: { 'zh-CN': '评价', en: 'Rate a matter' },
  description: 'The reporter rates from 1 (very dissatisfied) to 5; the centre records what it is told on the phone. Once per answer.',
  http: 'POST /v1/matters/{id}/rating',
  allow: 'matter:rate',
  ifMatch: true,
  input: z.strictObject({ id: Id, rating: z.int().min(1).max(5), comment: words.optional() }),
  output: Matter,
  errors: actRefusals('ALREADY_RATED'),
  emits: [progressed],
});

const reopen = command({
  summary: { 'zh-CN': '重新办理', en: 'Have a matter handled anew' },
  description: 'Once, after a dissatisfied rating. It lies in the inbox of the owning unit again and goes to a different handler; the time to answer starts anew.',
  http: 'POST /v1/matters/{id}/reopening',
  allow: 'matter:rate',
  ifMatch: true,
  input: z.strictObject({ id: Id, note: words.optional() }),
  output: Matter,
  errors: actRefusals('NOT_DISSATISFIED', 'ALREADY_REOPENED'),
  emits: [progressed],
});

const requestReview = command({
  summary: { 'zh-CN': '申请复查复核', en: 'Ask for a review' },
  description: 'The petitioner asks the tier above within 30 days of the written answer: first the review, then the re-review, whose opinion is final.',
  http: 'POST /v1/matters/{id}/review',
  allow: 'matter:request-review',
  ifMatch: true,
  input: z.strictObject({ id: Id, note: words }),
  output: Matter,
  errors: actRefusals('REVIEW_ONLY_FOR_PETITIONS', 'REVIEWS_EXHAUSTED', 'REVIEW_WINDOW_CLOSED'),
  emits: [progressed],
});

const decideReview = command({
  summary: { 'zh-CN': '作出复查复核意见', en: 'Give the review opinion' },
  description: 'The reviewing authority upholds the answer, or changes or revokes it with an opinion that takes its place.',
  http: 'POST /v1/matters/{id}/review-opinion',
  allow: 'matter:review',
  ifMatch: true,
  input: z.strictObject({ id: Id, outcome: z.enum(['upheld', 'changed', 'revoked']), opinion: pii(z.string().trim().min(2).max(10_000)) }),
  output: Matter,
  errors: actRefusals(),
  emits: [progressed],
});

const close = command({
  summary: { 'zh-CN': '结案', en: 'Close a matter' },
  http: 'POST /v1/matters/{id}/closing',
  allow: 'matter:conclude',
  ifMatch: true,
  input: z.strictObject({ id: Id, note: words.optional() }),
  output: Matter,
  errors: actRefusals('FOLLOW_UP_REQUIRED'),
  emits: [progressed],
});

const withdraw = command({
  summary: { 'zh-CN': '撤回', en: 'Withdraw a matter' },
  description: 'By who brought it in. A hazard or a tip goes on all the same.',
  http: 'POST /v1/matters/{id}/withdrawal',
  allow: 'matter:withdraw',
  ifMatch: true,
  input: z.strictObject({ id: Id, note: words.optional() }),
  output: Matter,
  errors: actRefusals('WITHDRAWAL_NOT_POSSIBLE'),
  emits: [progressed],
});

const archive = command({
  summary: { 'zh-CN': '归档', en: 'Archive a matter' },
  description: 'Seals the file with a hash over everything in it. Nothing changes after.',
  http: 'POST /v1/matters/{id}/archive',
  allow: 'matter:conclude',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Matter.extend({ seal: Seal }).meta({ id: 'ArchivedMatter' }),
  errors: actRefusals('REVIEW_WINDOW_OPEN'),
  emits: [progressed],
});

export const conclusion = { followUp, rate, reopen, requestReview, decideReview, close, withdraw, archive };
