/** Stage 1, and what can be read of a matter at any stage. */
import { z } from 'zod';
import { command, query } from '../contract/operation.ts';
import { AreaCode, FileReference, Id, pii, Wording } from '../contract/fields.ts';
import { AcceptanceGround } from './acceptance-grounds.ts';
import { actRefusals } from './act-refusals.ts';
import { Attachment, Matter, MatterFile, MatterHead, PersonNamed, Position, Progress, Receipt } from './matter.ts';
import { opened, progressed } from './matter-events.ts';
import { refusals } from './refusals.ts';
import { Channel, MatterKind, ReporterRelation, Urgency } from './vocabulary.ts';

const open = command({
  summary: { 'zh-CN': '提出事项', en: 'Bring in a matter' },
  description: 'Anybody may, in their own name, on behalf of somebody, or anonymously where the kind allows it. The receipt carries the one code of the matter, and for whoever has no login what lets them add photographs.',
  http: 'POST /v1/matters',
  allow: 'public',
  input: z.strictObject({
    kind: MatterKind,
    channel: Channel.default('web'),
    relation: ReporterRelation.default('named'),
    area: AreaCode,
    place: pii(z.string().trim().min(1).max(200)).optional(),
    position: pii(Position).optional(),
    title: pii(z.string().trim().min(2).max(100)),
    description: pii(z.string().trim().min(2).max(5_000)),
    urgency: Urgency.default('ordinary'),
    personTimes: z.int().min(1).max(10_000).default(1),
    reporter: PersonNamed.optional(),
    principal: PersonNamed.optional(),
  }),
  output: Receipt,
  anonymousWhen: ({ relation, channel }) => relation === 'anonymous' && (channel === 'web' || channel === 'open311'),
  errors: {
    AREA_UNKNOWN: refusals.AREA_UNKNOWN,
    AREA_TOO_WIDE: { status: 422, message: { 'zh-CN': '请选择到县（区）或更小的区域。', en: 'Name a county or a smaller area.' } },
    CHANNEL_NOT_YOURS: { status: 403, message: { 'zh-CN': '您不能以该渠道登记。', en: 'You cannot register through this channel.' } },
    NAME_REQUIRED: refusals.NAME_REQUIRED,
    CHANNEL_KNOWS_REPORTER: refusals.CHANNEL_KNOWS_REPORTER,
    PRINCIPAL_REQUIRED: refusals.PRINCIPAL_REQUIRED,
  },
  constraints: { matter_area_fkey: ['AREA_UNKNOWN', 'area'] },
  drawn: ['matter_code_key'],
  confidential: true,
  success: 201,
  emits: [opened],
});

const addPhoto = command({
  summary: { 'zh-CN': '凭回执补充照片', en: 'Add a photograph by the receipt' },
  description: 'multipart/form-data, without a login: the code and the secret of the receipt that `POST /v1/matters` gave. An image of 5 MiB at most; type is told by content and metadata is stripped.',
  http: 'POST /v1/progress/{code}/photos',
  allow: 'public',
  upload: 'file',
  uploadBytes: 5 * 1024 * 1024,
  perMinute: 12,
  input: z.strictObject({ code: z.string().min(1).max(80), secret: pii(z.string().min(20).max(100)), file: FileReference }),
  output: Attachment,
  errors: {
    ...actRefusals(),
    RECEIPT_UNKNOWN: { status: 403, message: { 'zh-CN': '回执的编号与凭证不符', en: 'This is not the code and the secret of a receipt' } },
    RECEIPT_PAST: { status: 409, message: { 'zh-CN': '凭回执补充照片的时间已过，可到综治中心窗口补充', en: 'The time to add photographs by the receipt is over; bring them to the centre’s window' } },
    RECEIPT_USED_UP: { status: 409, message: { 'zh-CN': '凭回执补充的照片已达上限', en: 'No more photographs can be added by this receipt' } },
    PHOTO_NEEDED: { status: 422, message: { 'zh-CN': '这里只能补充照片', en: 'Only photographs are added here' } },
  },
  success: 201,
  deadline: 30_000,
  emits: [progressed],
});

const get = query({
  summary: { 'zh-CN': '查看事项', en: 'See a matter' },
  description: 'The head of the file, with the actions the asker may take now.',
  http: 'GET /v1/matters/{id}',
  allow: 'matter:read',
  audited: true,
  input: z.strictObject({ id: Id }),
  output: MatterHead,
});

const file = query({
  summary: { 'zh-CN': '查看卷宗', en: 'See the whole file' },
  description: 'Head, timeline, attachments, units and clocks with their rules. The reporter sees every step, but not the notes and papers that stay among the staff.',
  http: 'GET /v1/matters/{id}/file',
  allow: 'matter:read',
  audited: true,
  input: z.strictObject({ id: Id }),
  output: MatterFile,
});

const progress = query({
  summary: { 'zh-CN': '凭编号查询进度', en: 'Progress by tracking code' },
  description: 'Anyone with the code sees stage and dates, never personal data. Spaces, dashes and lower case are understood. A merged matter shows the progress of the one it follows.',
  http: 'GET /v1/progress/{code}',
  allow: 'public',
  input: z.strictObject({ code: z.string().min(1).max(80) }),
  output: Progress,
  errors: { CODE_MALFORMED: refusals.CODE_MALFORMED, CODE_UNKNOWN: refusals.CODE_UNKNOWN },
});

const accept = command({
  summary: { 'zh-CN': '受理', en: 'Accept a matter' },
  description: 'Accepting tells the reporter that somebody answers for it now. The clocks that run from acceptance start.',
  http: 'POST /v1/matters/{id}/acceptance',
  allow: 'matter:accept',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Matter,
  errors: actRefusals(),
  emits: [progressed],
});

const refuse = command({
  summary: { 'zh-CN': '不予受理', en: 'Refuse a matter' },
  description: 'A refusal has a ground and tells where to go instead; the notice is in the file and the reporter reads it there.',
  http: 'POST /v1/matters/{id}/refusal',
  allow: 'matter:accept',
  ifMatch: true,
  input: z.strictObject({
    id: Id,
    ground: AcceptanceGround,
    /** What is missing, which earlier matter or opinion it rests on. */
    detail: pii(z.string().trim().max(300)).optional(),
    /** The body to turn to. */
    destination: z.string().trim().max(100).optional(),
  }),
  output: Matter.extend({ notice: Wording }).meta({ id: 'RefusedMatter' }),
  errors: actRefusals('GROUND_NEEDS_DETAIL', 'GROUND_NEEDS_DESTINATION'),
  emits: [progressed],
});

export const acceptance = { open, addPhoto, get, file, progress, accept, refuse };
