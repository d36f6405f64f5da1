import { z } from 'zod';
import { AreaCode, Id, Moment, pageInput, pageOf, pii } from '../contract/fields.ts';
import { event } from '../contract/event.ts';
import { command, query } from '../contract/operation.ts';
import { matters } from './matters.ts';
import { refusals } from './refusals.ts';
import { tasks } from './tasks.ts';
import { Alert, Status } from './vocabulary.ts';

const MeetingState = z.enum(['scheduled', 'closed', 'cancelled']).meta({ id: 'MeetingState' });

const head = {
  id: Id,
  area: AreaCode,
  title: z.string(),
  place: z.string().nullable(),
  startsAt: Moment,
  state: MeetingState,
  unitIds: z.array(Id),
  version: z.int(),
};

/** A joint meeting (联席会议) in a list. */
export const MeetingSummary = z.object(head).meta({ id: 'MeetingSummary' });

/** A matter on the agenda: its code for everybody at the table, the rest for those who may see the matter. */
const AgendaItem = z.object({ matterId: Id, code: z.string(), title: pii(z.string()).nullable(), status: Status.nullable(), alert: Alert.nullable() });

/** A decision; it is a task with a deadline and an owner. */
const Decision = z.object({ id: Id, what: pii(z.string()), unitId: Id, dueAt: Moment, matterId: Id.nullable(), taskId: Id });

/** A joint meeting with its agenda, who came, what was said and what was decided. */
export const Meeting = z
  .object({
    ...head,
    minutes: pii(z.string()).nullable(),
    endedAt: Moment.nullable(),
    agenda: z.array(AgendaItem),
    attendance: z.array(z.object({ unitId: Id, present: z.boolean(), personIds: z.array(z.string()) })),
    decisions: z.array(Decision),
  })
  .meta({ id: 'Meeting' });
export type Meeting = z.output<typeof Meeting>;

const changed = event({
  summary: { 'zh-CN': '联席会议变更', en: 'A joint meeting was scheduled or changed' },
  allow: 'meeting:read',
  data: { state: MeetingState, startsAt: Moment },
});

const errors = {
  MEETING_ENDED: { status: 409, message: { 'zh-CN': '会议已结束或已取消。', en: 'The meeting has ended or was cancelled.' } },
  UNIT_UNKNOWN: refusals.UNIT_UNKNOWN,
  UNIT_NOT_CALLED: { status: 422, message: { 'zh-CN': '该单位不在参会名单中：{unitId}。', en: 'This unit was not called to the meeting: {unitId}.' } },
  MATTER_NOT_FOR_MEETING: { status: 422, message: { 'zh-CN': '只能列入本区域内的未结事项：{matterId}。', en: 'Only open matters of the area are put on the agenda: {matterId}.' } },
  MATTER_NOT_ON_AGENDA: { status: 422, message: { 'zh-CN': '该事项不在议程中。', en: 'The matter is not on the agenda.' } },
  MEETING_NOT_BEGUN: { status: 409, message: { 'zh-CN': '会议尚未开始。', en: 'The meeting has not begun yet.' } },
  MINUTES_REQUIRED: { status: 409, message: { 'zh-CN': '请先记录到会情况和会议纪要。', en: 'Attendance and minutes come first.' } },
  DUE_IN_PAST: { status: 422, message: { 'zh-CN': '期限须晚于现在。', en: 'A task is due later than now.' } },
} as const;

const UnitIds = z.array(Id).min(1).max(50).refine((ids) => new Set(ids).size === ids.length, { error: '单位重复 / a unit is there twice' });
const schedule = command({
  summary: { 'zh-CN': '召集联席会议', en: 'Schedule a joint meeting' },
  http: 'POST /v1/meetings',
  allow: 'meeting:hold',
  input: z.strictObject({
    area: AreaCode,
    title: z.string().trim().min(2).max(100),
    place: z.string().trim().min(1).max(200).optional(),
    startsAt: Moment,
    unitIds: UnitIds,
  }),
  output: Meeting,
  errors: { UNIT_UNKNOWN: errors.UNIT_UNKNOWN, AREA_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个区划代码。', en: 'There is no area with this code.' } } },
  constraints: { meeting_area_fkey: ['AREA_UNKNOWN', 'area'] },
  success: 201,
  emits: [changed],
});

const list = query({
  summary: { 'zh-CN': '联席会议列表', en: 'List joint meetings' },
  description: 'Of an area or called to a unit of mine, the latest first.',
  http: 'GET /v1/meetings',
  allow: 'meeting:read',
  input: z.strictObject({ ...pageInput, area: AreaCode.optional(), state: MeetingState.optional() }),
  output: pageOf(MeetingSummary),
});

const get = query({ summary: { 'zh-CN': '查看联席会议', en: 'See a joint meeting' }, http: 'GET /v1/meetings/{id}', allow: 'meeting:read', audited: true, input: z.strictObject({ id: Id }), output: Meeting });

const candidates = query({
  summary: { 'zh-CN': '议程建议', en: 'Matters that ask for a joint meeting' },
  description: 'Open matters of the area in dispute over whose they are, overdue or about to be, or handled jointly; each with its reason.',
  http: 'GET /v1/meetings/{id}/candidates',
  allow: 'meeting:hold',
  audited: true,
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(AgendaItem.extend({ reason: z.enum(['ownership_disputed', 'overdue', 'due_soon', 'joint_handling']) })) }),
});

const changing = { allow: 'meeting:hold', ifMatch: true, output: Meeting, emits: [changed] } as const;

const setAgenda = command({
  summary: { 'zh-CN': '确定议程', en: 'Set the agenda' },
  http: 'PUT /v1/meetings/{id}/agenda',
  ...changing,
  input: z.strictObject({ id: Id, matterIds: z.array(Id).max(100).refine((ids) => new Set(ids).size === ids.length, { error: '事项重复 / a matter is there twice' }) }),
  errors: { MEETING_ENDED: errors.MEETING_ENDED, MATTER_NOT_FOR_MEETING: errors.MATTER_NOT_FOR_MEETING },
});

const recordAttendance = command({
  summary: { 'zh-CN': '记录到会情况', en: 'Record who came' },
  http: 'PUT /v1/meetings/{id}/attendance',
  ...changing,
  input: z.strictObject({ id: Id, attendance: z.array(z.strictObject({ unitId: Id, present: z.boolean(), personIds: z.array(z.string().min(1).max(80)).max(20).default([]) })).min(1).max(50) }),
  errors: { MEETING_ENDED: errors.MEETING_ENDED, MEETING_NOT_BEGUN: errors.MEETING_NOT_BEGUN, UNIT_NOT_CALLED: errors.UNIT_NOT_CALLED },
});

const recordMinutes = command({
  summary: { 'zh-CN': '记录会议纪要', en: 'Write the minutes' },
  http: 'PUT /v1/meetings/{id}/minutes',
  ...changing,
  input: z.strictObject({ id: Id, minutes: pii(z.string().trim().min(2).max(20_000)) }),
  errors: { MEETING_ENDED: errors.MEETING_ENDED, MEETING_NOT_BEGUN: errors.MEETING_NOT_BEGUN },
});

const decide = command({
  summary: { 'zh-CN': '形成会议决定', en: 'Record a decision' },
  description: 'It becomes a task of the unit, with its deadline.',
  http: 'POST /v1/meetings/{id}/decisions',
  ...changing,
  input: z.strictObject({ id: Id, what: pii(z.string().trim().min(2).max(1_000)), unitId: Id, dueAt: Moment, matterId: Id.optional() }),
  errors: {
    MEETING_ENDED: errors.MEETING_ENDED,
    MEETING_NOT_BEGUN: errors.MEETING_NOT_BEGUN,
    UNIT_NOT_CALLED: errors.UNIT_NOT_CALLED,
    MATTER_NOT_ON_AGENDA: errors.MATTER_NOT_ON_AGENDA,
    DUE_IN_PAST: errors.DUE_IN_PAST,
  },
  success: 201,
  emits: [changed, tasks.issued, matters.progressed],
});

const close = command({
  summary: { 'zh-CN': '结束联席会议', en: 'Close a joint meeting' },
  http: 'POST /v1/meetings/{id}/closure',
  ...changing,
  input: z.strictObject({ id: Id }),
  errors: { MEETING_ENDED: errors.MEETING_ENDED, MINUTES_REQUIRED: errors.MINUTES_REQUIRED },
});

const cancel = command({
  summary: { 'zh-CN': '取消联席会议', en: 'Cancel a joint meeting' },
  description: 'While nothing has been decided in it.',
  http: 'POST /v1/meetings/{id}/cancellation',
  ...changing,
  input: z.strictObject({ id: Id }),
  errors: { MEETING_ENDED: errors.MEETING_ENDED, MEETING_HAS_DECISIONS: { status: 409, message: { 'zh-CN': '会议已形成决定，不能取消。', en: 'Decisions were taken; the meeting is closed instead.' } } },
});

export const meetings = { schedule, list, get, candidates, setAgenda, recordAttendance, recordMinutes, decide, close, cancel, changed };
