/** Sessions: when, where, with whom, in public or not, and what was said. */
import { z } from 'zod';
import { event } from '../contract/event.ts';
import { Day, Id, Moment, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Party } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';
import { Session } from './session.ts';
import { DisputeKind, GuestRelation, Openness, SessionReply, SessionState } from './vocabulary.ts';

const words = (max: number) => pii(z.string().trim().min(2).max(max));
const Ids = z.array(Id).max(60);

const told = { disputeId: Id, startsAt: Moment, endsAt: Moment, openToPublic: z.boolean() };

const scheduled = event({
  summary: { 'zh-CN': '调解已安排或变更', en: 'A session was scheduled, or what was told of it changed' },
  allow: 'dispute:read',
  data: told,
});

const cancelled = event({
  summary: { 'zh-CN': '调解安排已取消', en: 'A session was cancelled' },
  allow: 'dispute:read',
  data: told,
});

const bookings = { booking_mediator: ['MEDIATOR_BUSY', 'startsAt'], booking_party: ['PARTY_BUSY', 'startsAt'], booking_place: ['PLACE_TAKEN', 'place'] } as const;
const clashes = ['MEDIATOR_BUSY', 'PARTY_BUSY', 'PLACE_TAKEN'] as const;

const schedule = command({
  summary: { 'zh-CN': '安排调解', en: 'Schedule a session' },
  description:
    'Everybody on the file is asked unless `partyIds` and `mediatorIds` say who. No mediator, no party with an account and no place of a centre is taken twice at a time; a refusal says from when they are ' +
    'free. Relatives, neighbours and experts are invited when every side agrees (`consentOf`). Open to the public only where nothing private is spoken of and no party objects. A session that was held with ' +
    'pen and paper is entered within a week.',
  http: 'POST /v1/disputes/{id}/sessions',
  allow: 'dispute:work',
  input: z.strictObject({
    id: Id,
    startsAt: Moment,
    endsAt: Moment,
    place: words(200),
    openToPublic: z.boolean().default(false),
    partyIds: Ids.min(1).optional(),
    mediatorIds: Ids.min(1).optional(),
    invited: z.array(z.strictObject({ name: words(60), relation: GuestRelation, contact: words(60).optional() })).max(20).default([]),
    /** Parties who agree to those invited. */
    consentOf: Ids.default([]),
  }),
  output: Session,
  errors: disputeActRefusals(...clashes, 'PARTY_UNKNOWN', 'MEDIATOR_NOT_IN_CHARGE', 'MEDIATOR_NEEDED', 'CONSENT_NEEDED', 'MUST_BE_CLOSED', 'MUST_BE_OPEN'),
  constraints: bookings,
  success: 201,
  emits: [progressed, scheduled],
});

const cancel = command({
  summary: { 'zh-CN': '取消调解安排', en: 'Cancel a session' },
  http: 'POST /v1/disputes/{id}/sessions/{sessionId}/cancellation',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, sessionId: Id, reason: words(500) }),
  output: Session,
  errors: disputeActRefusals('SESSION_NOT_IN_STATE'),
  emits: [progressed, cancelled],
});

const recordNotice = command({
  summary: { 'zh-CN': '登记已通知', en: 'Record who was told of a session' },
  description: 'By telephone or at the door: those without an account, whom the platform cannot tell.',
  http: 'POST /v1/disputes/{id}/sessions/{sessionId}/notices',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, sessionId: Id, told: Ids.min(1).describe('Ids of the attendance of those who were told') }),
  output: Session,
  errors: disputeActRefusals('SESSION_NOT_IN_STATE'),
  emits: [progressed],
});

const reply = command({
  summary: { 'zh-CN': '答复调解安排', en: 'Reply to being asked to a session' },
  description: 'By a party that was asked to it: whether it agrees to come. It may change its mind until the session begins. Those who mediate record what a party told them otherwise.',
  http: 'PUT /v1/disputes/{id}/sessions/{sessionId}/reply',
  allow: 'dispute:take-part',
  input: z.strictObject({ id: Id, sessionId: Id, partyId: Id.optional(), reply: SessionReply, note: words(500).optional() }),
  output: Session,
  errors: disputeActRefusals('SESSION_NOT_IN_STATE', 'PARTY_UNKNOWN', 'NOT_ASKED_TO_SESSION'),
  emits: [progressed],
});

/** Ids of attendance: who came. */
const present = Ids.describe('Ids of the attendance of those who came');

const hold = command({
  summary: { 'zh-CN': '开始调解', en: 'Open a session' },
  description: 'Whoever is there is ticked; whoever comes later is ticked with the attendance. At least one mediator is there.',
  http: 'POST /v1/disputes/{id}/sessions/{sessionId}/opening',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, sessionId: Id, present }),
  output: Session,
  errors: disputeActRefusals('SESSION_NOT_IN_STATE', 'MEDIATOR_NEEDED'),
  emits: [progressed],
});

const setAttendance = command({
  summary: { 'zh-CN': '登记到场', en: 'Record who came to a session' },
  http: 'PUT /v1/disputes/{id}/sessions/{sessionId}/attendance',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, sessionId: Id, present }),
  output: Session,
  errors: disputeActRefusals('SESSION_NOT_IN_STATE', 'MEDIATOR_NEEDED'),
  emits: [progressed],
});

const adjourn = command({
  summary: { 'zh-CN': '休会', en: 'Adjourn a session' },
  description: 'Names when it goes on: the answer is that sitting, with the same people, checked for clashes like any other. The words of the one adjourned may still be written.',
  http: 'POST /v1/disputes/{id}/sessions/{sessionId}/adjournment',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, sessionId: Id, resumesAt: Moment, endsAt: Moment, place: words(200).optional(), reason: words(500).optional() }),
  output: Session,
  errors: disputeActRefusals('SESSION_NOT_IN_STATE', ...clashes),
  constraints: { ...bookings, booking_mediator: ['MEDIATOR_BUSY', 'resumesAt'], booking_party: ['PARTY_BUSY', 'resumesAt'] },
  success: 201,
  emits: [progressed, scheduled],
});

const record = command({
  summary: { 'zh-CN': '调解笔录', en: 'Record a session' },
  description: "What was said (People's Mediation Law article 27), and who was there at the end of the day. Closes the session. One that broke off because a party stopped is still recorded. Once only.",
  http: 'PUT /v1/disputes/{id}/sessions/{sessionId}/record',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, sessionId: Id, record: words(50_000), present: present.optional() }),
  output: Session,
  errors: disputeActRefusals('SESSION_NOT_IN_STATE', 'RECORDED_ALREADY', 'MEDIATOR_NEEDED'),
  emits: [progressed],
});

const list = query({
  summary: { 'zh-CN': '纠纷的调解安排与笔录', en: 'Sessions of a dispute' },
  description: 'A party sees the sessions it was asked to; a talk with the other side alone is not for it.',
  http: 'GET /v1/disputes/{id}/sessions',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(Session) }),
  audited: true,
});

const calendar = query({
  summary: { 'zh-CN': '调解日程', en: 'Calendar of sessions' },
  description: 'Sessions that begin within these days, of a centre, of a mediator, or (`mine`) those one is asked to oneself. Cancelled ones are not among them. At most 62 days.',
  http: 'GET /v1/sessions',
  allow: 'dispute:read',
  input: z.strictObject({ from: Day, to: Day, centreId: Id.optional(), mediatorId: Id.optional(), mine: z.stringbool().default(false), ...pageInput }),
  output: pageOf(
    z.object({
      sessionId: Id, disputeId: Id, code: z.string(), kind: DisputeKind, title: pii(z.string()), centreId: Id, centreName: z.string(), startsAt: Moment, endsAt: Moment, place: pii(z.string()), openToPublic: z.boolean(), state: SessionState,
      mediatorIds: z.array(Id), mediatorNames: z.array(pii(z.string())),
    }),
  ),
});

const askOpenness = command({
  summary: { 'zh-CN': '要求公开或不公开调解', en: 'Ask that sessions be open or closed' },
  description: "A right of each party (People's Mediation Law article 23). Without `openness` the wish is taken back. Sessions that were to be open are closed at once when a party asks for it.",
  http: 'PUT /v1/disputes/{id}/openness',
  allow: 'dispute:take-part',
  input: z.strictObject({ id: Id, partyId: Id.optional(), openness: Openness.optional() }),
  output: Party.extend({ openness: Openness.nullable() }),
  errors: disputeActRefusals('PARTY_UNKNOWN'),
  emits: [progressed, scheduled],
});

export const sessions = { schedule, recordNotice, reply, cancel, hold, setAttendance, adjourn, record, list, calendar, askOpenness, scheduled, cancelled };
