import { z } from 'zod';
import { Id, Moment, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { actRefusals } from './act-refusals.ts';
import { Matter, matters } from './matters.ts';
import { tasks } from './tasks.ts';

const words = pii(z.string().trim().min(1).max(2_000));

/** What a supporting unit was asked, and what came of it. */
export const Contribution = z
  .object({
    unitId: Id,
    question: pii(z.string()),
    since: Moment,
    dueAt: Moment,
    state: z.enum(['open', 'delivered', 'waived']),
    contribution: pii(z.string()).nullable(),
    contributedAt: Moment.nullable(),
    waivedReason: pii(z.string()).nullable(),
  })
  .meta({ id: 'Contribution' });
export type Contribution = z.output<typeof Contribution>;

const invite = command({
  summary: { 'zh-CN': '邀请会办', en: 'Ask a unit to join in handling' },
  description: 'The unit owes its part by the deadline, as a task of its own; the lead unit answers for the whole.',
  http: 'POST /v1/matters/{id}/support',
  allow: 'support:change',
  ifMatch: true,
  input: z.strictObject({ id: Id, unitId: Id, question: words, dueAt: Moment }),
  output: Matter,
  errors: actRefusals('LEAD_CANNOT_SUPPORT', 'ALREADY_SUPPORTING', 'EXPLANATION_REQUIRED', 'ACCUSED_MAY_NOT_RECEIVE'),
  emits: [matters.progressed, tasks.issued],
});

const contribute = command({
  summary: { 'zh-CN': '提交会办意见', en: 'Deliver a contribution' },
  http: 'POST /v1/matters/{id}/support/contribution',
  allow: 'support:change',
  ifMatch: true,
  input: z.strictObject({ id: Id, text: words }),
  output: Matter,
  errors: actRefusals('CONTRIBUTION_NOT_OPEN', 'EXPLANATION_REQUIRED'),
  emits: [matters.progressed, tasks.completed],
});

const waive = command({
  summary: { 'zh-CN': '免除会办意见', en: 'Go on without a contribution' },
  http: 'POST /v1/matters/{id}/support/waiver',
  allow: 'support:change',
  ifMatch: true,
  input: z.strictObject({ id: Id, unitId: Id, reason: words }),
  output: Matter,
  errors: actRefusals('CONTRIBUTION_NOT_OPEN', 'EXPLANATION_REQUIRED'),
  emits: [matters.progressed],
});

const list = query({
  summary: { 'zh-CN': '会办情况', en: 'Joint handling of a matter' },
  http: 'GET /v1/matters/{id}/support',
  allow: 'support:change',
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(Contribution) }),
});

export const support = { invite, contribute, waive, list };
