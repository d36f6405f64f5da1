import { z } from 'zod';
import { command, query } from '../contract/operation.ts';
import { event } from '../contract/event.ts';
import { AreaCode, Id, Moment, pii } from '../contract/fields.ts';
import { actRefusals } from './act-refusals.ts';
import { refusals } from './refusals.ts';
import { Action, Alert, Channel, MatterKind, ReporterRelation, Stage, Status, Urgency } from './vocabulary.ts';

/** A person as they are named in a matter: nobody needs an account to be helped. */
const PersonNamed = z.strictObject({ name: pii(z.string().trim().min(1).max(60)), contact: pii(z.string().trim().min(3).max(60)).optional() });

/** The whole file's head, for those entitled to it. */
export const Matter = z
  .object({
    id: Id,
    code: z.string(),
    kind: MatterKind,
    channel: Channel,
    relation: ReporterRelation,
    category: z.string().nullable(),
    urgency: Urgency,
    area: AreaCode,
    place: pii(z.string()).nullable(),
    title: pii(z.string()),
    description: pii(z.string()),
    personTimes: z.int(),
    status: Status,
    stage: Stage,
    reporter: z.object({ name: pii(z.string()).nullable(), contact: pii(z.string()).nullable() }).nullable(),
    principal: z.object({ name: pii(z.string()), contact: pii(z.string()).nullable() }).nullable(),
    unitId: Id.nullable(),
    handlerId: z.string().nullable(),
    answer: pii(z.string()).nullable(),
    rating: z.int().nullable(),
    reopened: z.int(),
    receivedAt: Moment,
    acceptedAt: Moment.nullable(),
    answeredAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    dueAt: Moment.nullable(),
    alert: Alert,
    version: z.int(),
  })
  .meta({ id: 'Matter' });
export type Matter = z.output<typeof Matter>;

/** What the person gets at once: the one code that follows the matter everywhere. */
export const Receipt = z.object({ id: Id, code: z.string(), status: Status, receivedAt: Moment, dueAt: Moment.nullable(), area: AreaCode, version: z.int() }).meta({ id: 'Receipt' });

const opened = event({
  summary: { 'zh-CN': '事项已登记', en: 'A matter was brought in' },
  allow: 'matter:read',
  data: { code: z.string(), kind: MatterKind, channel: Channel, urgency: Urgency, status: Status, stage: Stage, personTimes: z.int(), receivedAt: Moment, dueAt: Moment.optional(), simulated: z.boolean() },
});

/** Any act on a matter after it was opened: who may see it live learns what happened; the words stay in the file. */
const progressed = event({
  summary: { 'zh-CN': '事项有进展', en: 'A matter went on' },
  allow: 'matter:read',
  data: {
    action: Action,
    kind: MatterKind,
    fromStatus: Status,
    status: Status,
    stage: Stage,
    version: z.int(),
    at: Moment,
    unitId: Id.optional(),
    category: z.string().optional(),
    rating: z.int().optional(),
    dueAt: Moment.optional(),
    /** Whether the answer came within its statutory clock; told once, when it is answered. */
    onTime: z.boolean().optional(),
  },
});

const open = command({
  summary: { 'zh-CN': '提出事项', en: 'Bring in a matter' },
  description: 'Anybody may, in their own name, on behalf of somebody, or anonymously where the kind allows it. The receipt carries the one code of the matter.',
  http: 'POST /v1/matters',
  allow: 'public',
  input: z.strictObject({
    kind: MatterKind,
    channel: Channel.default('web'),
    relation: ReporterRelation.default('named'),
    area: AreaCode,
    place: pii(z.string().trim().min(1).max(200)).optional(),
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
    AREA_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个区划代码。', en: 'There is no area with this code.' } },
    AREA_TOO_WIDE: { status: 422, message: { 'zh-CN': '请选择到县（区）或更小的区域。', en: 'Name a county or a smaller area.' } },
    CHANNEL_NOT_YOURS: { status: 403, message: { 'zh-CN': '您不能以该渠道登记。', en: 'You cannot register through this channel.' } },
    NAME_REQUIRED: refusals.NAME_REQUIRED,
    CHANNEL_KNOWS_REPORTER: refusals.CHANNEL_KNOWS_REPORTER,
    PRINCIPAL_REQUIRED: refusals.PRINCIPAL_REQUIRED,
  },
  constraints: { matter_area_fkey: ['AREA_UNKNOWN', 'area'] },
  success: 201,
  emits: [opened],
});

const get = query({
  summary: { 'zh-CN': '查看事项', en: 'See a matter' },
  http: 'GET /v1/matters/{id}',
  allow: 'matter:read',
  audited: true,
  input: z.strictObject({ id: Id }),
  output: Matter,
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

export const matters = { open, get, accept, opened, progressed };
