/** The parties of a dispute, who speaks for them, and whether they want mediation. */
import { z } from 'zod';
import { Id, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Dispute, Party, PartyTold, Representative } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { DisputeEnded, endings } from './endings.ts';
import { disputeActRefusals } from './refusals.ts';
import { Willingness } from './vocabulary.ts';

const list = query({
  summary: { 'zh-CN': '当事人名单', en: 'Parties of a dispute' },
  http: 'GET /v1/disputes/{id}/parties',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(Party) }),
  audited: true,
});

const add = command({
  summary: { 'zh-CN': '登记当事人', en: 'Add a party' },
  description: 'A person or an organisation, with who speaks for it. Once the dispute is accepted only one that wants mediation: nobody is brought in against their will.',
  http: 'POST /v1/disputes/{id}/parties',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, ...PartyTold.shape }),
  output: Dispute.extend({ partyId: Id }).meta({ id: 'DisputeWithNewParty' }),
  errors: disputeActRefusals('WILLINGNESS_UNKNOWN', 'SIDE_UNWILLING', 'PARTY_ACCOUNT_TAKEN'),
  constraints: { party_account_key: ['PARTY_ACCOUNT_TAKEN', 'personId'] },
  success: 201,
  emits: [progressed],
});

const change = command({
  summary: { 'zh-CN': '变更当事人信息', en: 'Change a party' },
  description: 'What is named becomes as it is told, null takes it away; until there is an agreement.',
  http: 'PATCH /v1/disputes/{id}/parties/{partyId}',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({
    id: Id,
    partyId: Id,
    name: PartyTold.shape.name.optional(),
    contact: PartyTold.shape.contact.nullable(),
    personId: PartyTold.shape.personId.nullable(),
    household: PartyTold.shape.household.nullable(),
    employer: PartyTold.shape.employer.nullable(),
    representative: Representative.nullable().optional(),
  }),
  output: Dispute,
  errors: disputeActRefusals('PARTY_UNKNOWN', 'PARTY_ACCOUNT_TAKEN'),
  constraints: { party_account_key: ['PARTY_ACCOUNT_TAKEN', 'personId'] },
  emits: [progressed],
});

const recordWillingness = command({
  summary: { 'zh-CN': '登记调解意愿', en: 'Record whether a party wants mediation' },
  description: 'By the party itself, or by the centre or a mediator for one that told them so.',
  http: 'POST /v1/disputes/{id}/willingness',
  allow: 'dispute:take-part',
  ifMatch: true,
  input: z.strictObject({ id: Id, partyId: Id.optional(), willingness: Willingness.exclude(['unknown']), note: pii(z.string().trim().min(2).max(500)).optional() }),
  output: Dispute,
  errors: disputeActRefusals('PARTY_UNKNOWN'),
  emits: [progressed],
});

const closeUnwilling = command({
  summary: { 'zh-CN': '因不愿调解终结', en: 'Close a dispute as a side is unwilling' },
  description: "Nobody is made to mediate (People's Mediation Law article 17). The parties are told the other ways, which are in the answer and stay in the file.",
  http: 'POST /v1/disputes/{id}/closure-as-unwilling',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: DisputeEnded,
  errors: disputeActRefusals('NOBODY_REFUSED'),
  emits: [progressed, endings.ended],
});

export const parties = { list, add, change, recordWillingness, closeUnwilling };
