/** Who mediates a dispute: proposing, choosing, refusing, taking over and letting go. */
import { z } from 'zod';
import { Id, Moment, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Dispute } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';
import { PanelPart, PanelState, ReleaseGround } from './vocabulary.ts';

const unfit = ['MEDIATOR_UNKNOWN', 'MEDIATOR_NOT_ASSIGNABLE', 'MEDIATOR_IN_CONFLICT', 'MEDIATOR_REFUSED', 'PANEL_EVEN'] as const;
const MediatorIds = z.array(Id).min(1).max(9).refine((ids) => new Set(ids).size === ids.length, { error: 'Each mediator once' });

const list = query({
  summary: { 'zh-CN': '调解员名单', en: 'Mediators of a dispute, past ones too' },
  http: 'GET /v1/disputes/{id}/mediators',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({
    items: z.array(z.object({ mediatorId: Id, name: pii(z.string()).nullable(), part: PanelPart, state: PanelState, since: Moment, until: Moment.nullable(), reason: z.string().nullable() })),
  }),
  audited: true,
});

const assign = command({
  summary: { 'zh-CN': '指派调解员', en: 'Propose mediators for a dispute' },
  description:
    'One mediator, or a panel of an odd number with one lead, from any area or industry of the county. With `how` = `first_to_take_over` several are asked and the first to take over has it. Whoever is in ' +
    'charge stays so until the new lead has taken over.',
  http: 'POST /v1/disputes/{id}/assignment',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, mediatorIds: MediatorIds, leadId: Id.optional(), how: z.enum(['panel', 'first_to_take_over']).default('panel') }),
  output: Dispute,
  errors: disputeActRefusals(...unfit, 'LEAD_NEEDED'),
  emits: [progressed],
});

const takeOver = command({
  summary: { 'zh-CN': '接手调解', en: 'Take a dispute over' },
  description: 'By a proposed mediator; the centre names the mediator it records this for. The lead answers for the dispute from then on.',
  http: 'POST /v1/disputes/{id}/take-over',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, mediatorId: Id.optional() }),
  output: Dispute,
  errors: disputeActRefusals(...unfit, 'NOT_PROPOSED'),
  emits: [progressed],
});

const release = command({
  summary: { 'zh-CN': '调解员退出', en: 'Release a mediator' },
  description: 'A mediator withdraws, or the centre withdraws one. Whoever answers for the dispute is released by another taking over, not before.',
  http: 'POST /v1/disputes/{id}/mediators/{mediatorId}/release',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, mediatorId: Id, ground: ReleaseGround, note: pii(z.string().trim().min(2).max(500)).optional() }),
  output: Dispute,
  errors: disputeActRefusals('NOT_ON_PANEL', 'LAST_MEDIATOR', 'NOT_YOURSELF'),
  emits: [progressed],
});

export const assignments = { list, assign, takeOver, release };
