/** Stages 3 to 5: the work of the competent unit, mediation, and the answer. */
import { z } from 'zod';
import { command, query } from '../contract/operation.ts';
import { FileReference, Id, pii } from '../contract/fields.ts';
import { actRefusals } from './act-refusals.ts';
import { Attachment, Audience, Matter } from './matter.ts';
import { progressed } from './matter-events.ts';

const words = pii(z.string().trim().min(1).max(2_000));

const claim = command({
  summary: { 'zh-CN': '认领', en: 'Claim a matter' },
  description: 'An officer of the owning unit takes it from the inbox and answers for it.',
  http: 'POST /v1/matters/{id}/claim',
  allow: 'matter:handle',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Matter,
  errors: actRefusals('ALREADY_CLAIMED', 'SAME_HANDLER', 'ACCUSED_MAY_NOT_RECEIVE'),
  emits: [progressed],
});

const handBack = command({
  summary: { 'zh-CN': '退回本单位', en: "Hand a matter back to the unit's inbox" },
  http: 'POST /v1/matters/{id}/hand-back',
  allow: 'matter:handle',
  ifMatch: true,
  input: z.strictObject({ id: Id, note: words }),
  output: Matter,
  errors: actRefusals(),
  emits: [progressed],
});

const recordProgress = command({
  summary: { 'zh-CN': '记录进展', en: 'Record progress' },
  http: 'POST /v1/matters/{id}/progress-notes',
  allow: 'matter:work',
  input: z.strictObject({ id: Id, note: words, audience: Audience.default('staff') }),
  output: Matter,
  errors: actRefusals(),
  emits: [progressed],
});

const attach = command({
  summary: { 'zh-CN': '上传附件', en: 'Add a file' },
  description: "multipart/form-data. Type is told by content and metadata is stripped. What the reporter adds they always see; the staff's stay among the staff unless `audience` is `reporter`.",
  http: 'POST /v1/matters/{id}/attachments',
  allow: 'matter:add-material',
  upload: 'file',
  input: z.strictObject({ id: Id, file: FileReference, audience: Audience.default('staff') }),
  output: Attachment,
  errors: actRefusals(),
  success: 201,
  deadline: 30_000,
  emits: [progressed],
});

const download = query({
  summary: { 'zh-CN': '下载附件', en: 'Download a file' },
  http: 'GET /v1/matters/{id}/attachments/{attachmentId}',
  allow: 'matter:read',
  audited: true,
  download: true,
  input: z.strictObject({ id: Id, attachmentId: Id }),
  output: FileReference,
});

const answer = command({
  summary: { 'zh-CN': '答复办结', en: 'Answer a matter' },
  description: 'The written answer to the reporter. Stops the clocks; the event says whether it came in time.',
  http: 'POST /v1/matters/{id}/answer',
  allow: 'matter:handle',
  ifMatch: true,
  input: z.strictObject({ id: Id, answer: pii(z.string().trim().min(2).max(10_000)) }),
  output: Matter,
  errors: actRefusals('TRANSFER_PENDING', 'CONTRIBUTIONS_OPEN'),
  emits: [progressed],
});

const sendToMediation = command({
  summary: { 'zh-CN': '转入调解', en: 'Send a matter to mediation' },
  description: 'The owning unit stays answerable. A matter that has no owner yet needs `unitId`: the mediation committee, which owns it then.',
  http: 'POST /v1/matters/{id}/mediation',
  allow: 'matter:send-to-mediation',
  ifMatch: true,
  input: z.strictObject({ id: Id, unitId: Id.optional(), note: words.optional() }),
  output: Matter,
  errors: actRefusals('UNIT_UNKNOWN', 'ACCUSED_MAY_NOT_RECEIVE'),
  emits: [progressed],
});

const recordMediation = command({
  summary: { 'zh-CN': '登记调解结果', en: 'Record the outcome of mediation' },
  description: 'An agreement answers the matter with its terms. A failure brings it back to the owning unit, and the note names the other ways that stay open.',
  http: 'POST /v1/matters/{id}/mediation-outcome',
  allow: 'matter:mediate',
  ifMatch: true,
  input: z.strictObject({ id: Id, outcome: z.enum(['agreed', 'failed']), note: pii(z.string().trim().min(2).max(10_000)) }),
  output: Matter,
  errors: actRefusals(),
  emits: [progressed],
});

export const handling = { claim, handBack, recordProgress, attach, download, answer, sendToMediation, recordMediation };
