/** Visits after the end: does it stay settled, and are the parties content (回访)? */
import { z } from 'zod';
import { Id, Moment, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { DisputeItem } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { exchangeErrors } from './exchange-refusals.ts';
import { disputeActRefusals } from './refusals.ts';

/** A visit on record. */
const FollowUp = z
  .object({ id: Id, disputeId: Id, at: Moment, by: z.string(), partyId: Id.nullable(), stable: z.boolean(), rating: z.int().nullable(), note: pii(z.string()).nullable(), version: z.int() })
  .meta({ id: 'FollowUp' });
export type FollowUp = z.output<typeof FollowUp>;

const visit = command({
  summary: { 'zh-CN': '登记回访', en: 'Record a visit after the end' },
  description: 'Whether it stays settled, and how content the party is, 1 to 5. Agreed disputes are visited within 30 days of the agreement taking effect (see what is due).',
  http: 'POST /v1/disputes/{id}/follow-ups',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, partyId: Id.optional(), stable: z.boolean(), rating: z.int().min(1).max(5).optional(), note: pii(z.string().trim().min(1).max(2_000)).optional() }),
  output: FollowUp,
  errors: { ...disputeActRefusals(), ...exchangeErrors('PARTY_UNKNOWN') },
  success: 201,
  emits: [progressed],
});

const list = query({
  summary: { 'zh-CN': '回访记录', en: 'The visits of a dispute' },
  http: 'GET /v1/disputes/{id}/follow-ups',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(FollowUp) }),
  audited: true,
});

const due = query({
  summary: { 'zh-CN': '应回访纠纷', en: 'Agreed disputes nobody has visited yet, the earliest due first' },
  description: 'Those due by now; with `within`, also those due in so many days.',
  http: 'GET /v1/follow-ups/due',
  allow: 'dispute:work',
  input: z.strictObject({ centreId: Id.optional(), within: z.coerce.number().int().min(0).max(60).default(0), ...pageInput }),
  output: pageOf(DisputeItem.extend({ visitDueAt: Moment })),
});

export const followUps = { visit, list, due };
