/** Who mediates a dispute: proposing, choosing, refusing, taking over and letting go. */
import { z } from 'zod';
import { BilingualText, Id, Moment, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Dispute } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';
import { ConflictGround, MediatorLevel, PanelPart, PanelState, ReleaseGround, SuggestionReason } from './vocabulary.ts';

const unfit = ['MEDIATOR_UNKNOWN', 'MEDIATOR_NOT_ASSIGNABLE', 'MEDIATOR_IN_CONFLICT', 'MEDIATOR_REFUSED', 'PANEL_EVEN'] as const;
const MediatorIds = z.array(Id).min(1).max(9).refine((ids) => new Set(ids).size === ids.length, { error: 'Each mediator once' });

const list = query({
  summary: { 'zh-CN': '调解员名单', en: 'Mediators of a dispute, past ones too' },
  http: 'GET /v1/disputes/{id}/mediators',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({
    items: z.array(
      z.object({
        mediatorId: Id, name: pii(z.string()).nullable(), part: PanelPart, state: PanelState, since: Moment, until: Moment.nullable(), reason: z.string().nullable(),
        /** Grounds on which they may not mediate that came to light since; for those who work on it, not for the parties. */
        conflicts: z.array(ConflictGround),
      }),
    ),
  }),
  audited: true,
});

const suggest = query({
  summary: { 'zh-CN': '推荐调解员', en: 'Suggest mediators' },
  description:
    'Mediators of the whole county, the best first, each with the reasons: area, skill, level, what they have in hand, language, distance. Who may not mediate this dispute is told separately with the grounds; ' +
    'who is suspended, without a certificate in force, refused by a party or on the panel already is not there; whom one side has chosen is. Parties may ask too: they choose from it.',
  http: 'GET /v1/disputes/{id}/suggestions',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, language: z.string().trim().min(2).max(40).optional().describe('A language or dialect the parties need'), limit: z.coerce.number().int().min(1).max(50).default(10) }),
  output: z.object({
    items: z.array(
      z.object({
        mediatorId: Id, name: pii(z.string()), centreId: Id, centre: z.string(), level: MediatorLevel.nullable(), load: z.int(),
        /** How well they fit: the sum of what each reason counts. */
        score: z.int(),
        reasons: z.array(z.object({ code: SuggestionReason, text: BilingualText })),
      }),
    ),
    excluded: z.array(z.object({ mediatorId: Id, name: pii(z.string()), grounds: z.array(ConflictGround) })),
  }),
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
  errors: disputeActRefusals(...unfit, 'LEAD_NEEDED', 'CHOICE_LEFT_OUT'),
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
  errors: disputeActRefusals(...unfit, 'NOT_PROPOSED', 'NOT_YOURSELF'),
  emits: [progressed],
});

const choose = command({
  summary: { 'zh-CN': '选定调解员', en: 'Choose a mediator' },
  description: 'By a party for its side, or the centre for one that told it so. When all sides name the same mediator he is proposed; when each names one of its own, the centre completes them to an odd panel.',
  http: 'POST /v1/disputes/{id}/choices',
  allow: 'dispute:take-part',
  ifMatch: true,
  input: z.strictObject({ id: Id, mediatorId: Id, partyId: Id.optional() }),
  output: Dispute,
  errors: disputeActRefusals(...unfit, 'PARTY_UNKNOWN', 'ON_PANEL_ALREADY'),
  success: 201,
  emits: [progressed],
});

const refuse = command({
  summary: { 'zh-CN': '拒绝调解员', en: 'Refuse a mediator' },
  description: 'By a party, or the centre for one that told it so; no reason is asked. The mediator is not assigned to this dispute again. Who was in charge stays answerable until another has taken over.',
  http: 'POST /v1/disputes/{id}/mediators/{mediatorId}/refusal',
  allow: 'dispute:take-part',
  ifMatch: true,
  input: z.strictObject({ id: Id, mediatorId: Id, partyId: Id.optional() }),
  output: Dispute,
  errors: disputeActRefusals('PARTY_UNKNOWN', 'NOT_ON_PANEL', 'MEDIATOR_REFUSED'),
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

export const assignments = { list, suggest, assign, choose, refuse, takeOver, release };
