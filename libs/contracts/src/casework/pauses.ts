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

const openHearing = command({
  summary: { 'zh-CN': '举行听证', en: 'Open a hearing' },
  description:
    'Clocks whose rule does not count the time of a hearing stand still until it is closed: those of a re-review (信访工作条例 article 36) and of a licence (行政许可法 article 45). ' +
    'Where no clock may stand still it is refused: a review and the 60 days of a petition run on.',
  http: 'POST /v1/matters/{id}/hearing',
  allow: 'hearing:hold',
  ifMatch: true,
  input: z.strictObject({ id: Id, notice: words }),
  output: Matter,
  errors: actRefusals('CLOCK_NOT_PAUSABLE'),
  emits: [matters.progressed],
});

const closeHearing = command({
  summary: { 'zh-CN': '结束听证', en: 'Close a hearing' },
  description: 'The clocks run on; their dates move by exactly the time the hearing took.',
  http: 'POST /v1/matters/{id}/hearing/closing',
  allow: 'hearing:hold',
  ifMatch: true,
  input: z.strictObject({ id: Id, record: words }),
  output: Matter,
  errors: actRefusals('CLOCK_NOT_PAUSED'),
  emits: [matters.progressed],
});

export const pauses = { ask, answer, resume, openHearing, closeHearing };
