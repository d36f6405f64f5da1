import { z } from 'zod';
import { Id, pii } from '../contract/fields.ts';
import { command } from '../contract/operation.ts';
import { actRefusals } from './act-refusals.ts';
import { Matter, matters } from './matters.ts';

const words = pii(z.string().trim().min(1).max(2_000));

const ask = command({
  summary: { 'zh-CN': '询问反映人', en: 'Ask the reporter' },
  description: 'Clocks whose rule allows it stand still until the answer, at most for the time their rule gives.',
  http: 'POST /v1/matters/{id}/questions',
  allow: 'pause:ask',
  ifMatch: true,
  input: z.strictObject({ id: Id, question: words }),
  output: Matter,
  errors: actRefusals(),
  emits: [matters.progressed],
});

const answer = command({
  summary: { 'zh-CN': '答复询问', en: 'Answer the question' },
  description: 'By the reporter, or recorded for them by the centre or the handler. The clocks run on; their dates move by exactly the time used.',
  http: 'POST /v1/matters/{id}/questions/answer',
  allow: 'pause:answer',
  ifMatch: true,
  input: z.strictObject({ id: Id, answer: words }),
  output: Matter,
  errors: actRefusals(),
  emits: [matters.progressed],
});

const resume = command({
  summary: { 'zh-CN': '恢复办理', en: 'Go on without an answer' },
  http: 'POST /v1/matters/{id}/resumption',
  allow: 'pause:resume',
  ifMatch: true,
  input: z.strictObject({ id: Id, reason: words }),
  output: Matter,
  errors: actRefusals(),
  emits: [matters.progressed],
});

export const pauses = { ask, answer, resume };
