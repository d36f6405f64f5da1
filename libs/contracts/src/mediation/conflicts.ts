/** Conflicts of interest between mediators and the parties of a dispute. */
import { z } from 'zod';
import { Id, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Dispute } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';
import { ConflictGround } from './vocabulary.ts';

const declare = command({
  summary: { 'zh-CN': '申报回避事由', en: 'Declare a conflict of interest' },
  description: 'By a party, a mediator or the centre. The mediator is not assigned to this dispute and does not take it over; who is in charge stays so until the centre has replaced him.',
  http: 'POST /v1/disputes/{id}/conflicts',
  allow: 'dispute:take-part',
  ifMatch: true,
  input: z.strictObject({ id: Id, mediatorId: Id, partyId: Id.optional(), ground: ConflictGround, note: pii(z.string().trim().min(2).max(500)).optional() }),
  output: Dispute,
  errors: disputeActRefusals('MEDIATOR_UNKNOWN', 'PARTY_UNKNOWN'),
  success: 201,
  emits: [progressed],
});

/** What is asked before somebody is suggested, assigned or takes over. Today it answers from declarations and from mediation's own records; once there are registers of people, their service answers it. */
const find = query({
  summary: { 'zh-CN': '查询回避事由', en: 'Conflicts of interest of mediators in a dispute' },
  description:
    'The grounds on which mediators may not mediate a dispute, without names: declared, and found in mediation’s own records (household and employer as told, sides of earlier disputes). The service of ' +
    'residents and population takes its place once its registers of kin and households are there.',
  allow: 'internal',
  input: z.strictObject({ disputeId: Id, mediatorIds: z.array(Id).min(1).max(200) }),
  output: z.object({ items: z.array(z.object({ mediatorId: Id, grounds: z.array(ConflictGround) })) }),
});

export const conflicts = { declare, find };
