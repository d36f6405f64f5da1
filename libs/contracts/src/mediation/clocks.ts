/** The clocks of a dispute: why they are due when they are, and how they are lengthened. */
import { z } from 'zod';
import { event } from '../contract/event.ts';
import { Id, Moment, pii, Wording } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { CountedDay, StatutoryClock } from '../casework/clocks.ts';
import { Alert } from '../casework/vocabulary.ts';
import { Dispute } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';
import { DisputeClock } from './vocabulary.ts';


/** One clock with everything a person needs to check it. */
export const DisputeClockExplained = z
  .object({
    id: Id,
    clock: DisputeClock,
    label: Wording,
    rule: z.string(),
    /** Where the rule comes from: the article of law. */
    source: Wording,
    text: Wording,
    state: z.enum(['running', 'met', 'missed', 'cancelled']),
    startedAt: Moment,
    stoppedAt: Moment.nullable(),
    dueAt: Moment,
    /** In the unit of the rule. */
    extendedBy: z.int(),
    /** The holidays of part of its time are not published yet. */
    provisional: z.boolean(),
    /** The part of the time used; 1 at the deadline. */
    share: z.number(),
    alert: Alert,
    /** Days that did not count and why, weekends worked instead, and the count in sentences. */
    skipped: z.array(CountedDay),
    madeUp: z.array(CountedDay),
    parts: z.array(Wording),
  })
  .meta({ id: 'DisputeClockExplained' });
export type DisputeClockExplained = z.output<typeof DisputeClockExplained>;

const list = query({
  summary: { 'zh-CN': '时限单', en: 'The clock sheet of a dispute' },
  description: 'Every clock with its rule and article and the days that did not count. For the parties too.',
  http: 'GET /v1/disputes/{id}/clocks',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({
    items: z.array(DisputeClockExplained),
    /** The clock that the law sets for the matter it came from; null without one, or when casework cannot be asked now. */
    matter: StatutoryClock.nullable(),
  }),
});

const turned = event({
  summary: { 'zh-CN': '纠纷时限变色', en: 'A clock of a dispute turned yellow or red' },
  allow: 'dispute:read',
  data: { disputeId: Id, clock: DisputeClock, alert: Alert, dueAt: Moment, centreId: Id },
});

const extended = event({
  summary: { 'zh-CN': '调解期限已延长', en: 'The time for mediation was extended' },
  allow: 'dispute:read',
  data: { dueAt: Moment },
});

const extend = command({
  summary: { 'zh-CN': '延长调解期限', en: 'Extend the time for mediation' },
  description: 'Once, by 30 days at most, when every side agrees; who agreed is on record and every party is told. Nobody is kept from suing meanwhile.',
  http: 'POST /v1/disputes/{id}/extension',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, days: z.int().min(1).max(30), agreedBy: z.array(Id).min(1).max(60), reason: pii(z.string().trim().min(2).max(500)).optional() }),
  output: Dispute,
  errors: disputeActRefusals('EXTENDED_ALREADY', 'PARTY_UNKNOWN', 'CONSENT_NEEDED'),
  emits: [progressed, extended],
});

export const clocks = { list, extend, turned, extended };
