/** The tier rule: applications to the tier above, in a time box, and their answers. */
import { z } from 'zod';
import { event } from '../contract/event.ts';
import { AreaCode, Id, Moment, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Dispute } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';
import { ApplicationState } from './vocabulary.ts';

const reason = pii(z.string().trim().min(2).max(2_000));

/** An application to the tier above. */
export const Application = z
  .object({
    id: Id, fromCentreId: Id, toCentreId: Id,
    /** Why, and what was answered: for those who work on it, not for the parties. */
    reason: pii(z.string()).nullable(), state: ApplicationState, appliedAt: Moment, dueAt: Moment, answeredAt: Moment.nullable(), answer: pii(z.string()).nullable(),
  })
  .meta({ id: 'TierApplication' });
export type Application = z.output<typeof Application>;

const lapsed = event({
  summary: { 'zh-CN': '上级逾期未答复申请', en: 'An application was not answered in time' },
  allow: 'dispute:read',
  data: { disputeId: Id, applicationId: Id, toCentreId: Id, escalatedTo: Id.optional() },
});

const apply = command({
  summary: { 'zh-CN': '申请上级调解', en: 'Apply to the tier above' },
  description:
    'A tier handles what arises in it, or applies to the tier above with its reason: to the general centre next above, unless a higher one is named. It is answered within 3 working days; an application that is not ' +
    'lapses and goes to the tier above that.',
  http: 'POST /v1/disputes/{id}/applications',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, reason, toCentreId: Id.optional() }),
  output: Dispute,
  errors: disputeActRefusals('APPLICATION_PENDING', 'CENTRE_UNKNOWN', 'CENTRE_NOT_ABOVE', 'NO_TIER_ABOVE'),
  success: 201,
  emits: [progressed],
});

const accept = command({
  summary: { 'zh-CN': '上级受理', en: 'Accept an application from below' },
  description: 'The dispute goes to the centre that was asked. Those below still see it, and whoever was in charge answers for it until a mediator of the new centre’s choice has taken over.',
  http: 'POST /v1/disputes/{id}/application/acceptance',
  allow: 'dispute:lead',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Dispute,
  errors: disputeActRefusals('NO_APPLICATION'),
  emits: [progressed],
});

const sendBack = command({
  summary: { 'zh-CN': '上级退回', en: 'Return an application' },
  http: 'POST /v1/disputes/{id}/application/return',
  allow: 'dispute:lead',
  ifMatch: true,
  input: z.strictObject({ id: Id, reason }),
  output: Dispute,
  errors: disputeActRefusals('NO_APPLICATION'),
  emits: [progressed],
});

const list = query({
  summary: { 'zh-CN': '申请记录', en: 'Applications of a dispute to tiers above' },
  http: 'GET /v1/disputes/{id}/applications',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(Application) }),
  audited: true,
});

const inbox = query({
  summary: { 'zh-CN': '待答复的下级申请', en: 'Applications that wait for an answer' },
  description: 'To the centres within reach, the next to lapse first.',
  http: 'GET /v1/applications',
  allow: 'dispute:lead',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(Application.extend({ disputeId: Id, code: z.string(), title: pii(z.string()), area: AreaCode, areaName: z.string(), fromCentreName: z.string(), toCentreName: z.string() }).meta({ id: 'TierApplicationWaiting' })),
});

export const applications = { apply, accept, sendBack, list, inbox, lapsed };
