/** Recording a dispute and following it; what is done to it has files of its own. */
import { z } from 'zod';
import { AreaCode, Id, Moment, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Urgency } from '../casework/vocabulary.ts';
import { CrowdRisk, Dispute, DisputeItem, disputeTold, DisputeWithActions, Fen, Party } from './dispute.ts';
import { progressed, recorded } from './dispute-events.ts';
import { board, file } from './dispute-file.ts';
import { outcome } from './dispute-outcome.ts';
import { disputeActRefusals, disputeRefusals } from './refusals.ts';
import { DisputeAction, DisputeKind, DisputeSource, DisputeStatus } from './vocabulary.ts';

const record = command({
  summary: { 'zh-CN': '登记纠纷', en: 'Record a dispute' },
  description:
    'By a centre from screening or a walk-in, or by a court, procuratorate, police or letters-and-visits office. `centreId` is the centre that takes it first; without one it is the centre of the ' +
    'lowest area that holds all areas concerned. Parties, and their willingness where it is known, may come with it.',
  http: 'POST /v1/disputes',
  allow: 'dispute:record',
  input: z.strictObject({
    source: DisputeSource.exclude(['matter']),
    ...disputeTold,
  }),
  output: Dispute.extend({ parties: z.array(Party) }).meta({ id: 'DisputeRecorded' }),
  errors: {
    AREA_UNKNOWN: disputeRefusals.AREA_UNKNOWN, AREAS_IN_SEVERAL_COUNTIES: disputeRefusals.AREAS_IN_SEVERAL_COUNTIES, CENTRE_UNKNOWN: disputeRefusals.CENTRE_UNKNOWN,
    CENTRE_OUT_OF_REACH: disputeRefusals.CENTRE_OUT_OF_REACH, SOURCE_NOT_YOURS: disputeRefusals.SOURCE_NOT_YOURS, PARTY_ACCOUNT_TAKEN: disputeRefusals.PARTY_ACCOUNT_TAKEN,
  },
  constraints: { party_account_key: ['PARTY_ACCOUNT_TAKEN', 'parties'] },
  drawn: ['dispute_code_key'],
  success: 201,
  emits: [recorded],
});

const get = query({
  summary: { 'zh-CN': '查看纠纷', en: 'A dispute, its parties and what may be done now' },
  http: 'GET /v1/disputes/{id}',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: DisputeWithActions,
  audited: true,
});

const list = query({
  summary: { 'zh-CN': '纠纷列表', en: 'List disputes within reach, newest first' },
  description: '`mine`: only those one is a party to oneself.',
  http: 'GET /v1/disputes',
  allow: 'dispute:read',
  input: z.strictObject({ area: AreaCode.optional(), centreId: Id.optional(), status: DisputeStatus.optional(), kind: DisputeKind.optional(), mediatorId: Id.optional(), mine: z.stringbool().default(false), ...pageInput }),
  output: pageOf(DisputeItem),
});

const timeline = query({
  summary: { 'zh-CN': '纠纷办理记录', en: 'Who did what to a dispute, when and why' },
  http: 'GET /v1/disputes/{id}/timeline',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({
    items: z.array(z.object({ at: Moment, action: z.union([z.literal('record'), DisputeAction]), fromStatus: DisputeStatus.nullable(), toStatus: DisputeStatus, actorId: z.string(), note: pii(z.string()).nullable(), detail: z.record(z.string(), z.unknown()).nullable() })),
  }),
  audited: true,
});

const accept = command({
  summary: { 'zh-CN': '受理纠纷', en: 'Accept a dispute for mediation' },
  description: 'Once every side has said it wants mediation. The time for mediation, 30 days, runs from now.',
  http: 'POST /v1/disputes/{id}/acceptance',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Dispute,
  errors: disputeActRefusals('TWO_SIDES_NEEDED', 'WILLINGNESS_UNKNOWN', 'SIDE_UNWILLING'),
  emits: [progressed],
});

const assess = command({
  summary: { 'zh-CN': '研判风险', en: 'Assess a dispute' },
  description: 'What is at stake and how it may grow: amount, people concerned, urgency, risk of a crowd. What is named becomes as it is told.',
  http: 'POST /v1/disputes/{id}/assessment',
  allow: 'dispute:work',
  ifMatch: true,
  input: z
    .strictObject({ id: Id, amount: Fen.nullable().optional(), headcount: z.int().min(0).max(100_000).optional(), urgency: Urgency.optional(), crowdRisk: CrowdRisk.optional(), note: pii(z.string().trim().min(2).max(2_000)).optional() }),
  output: Dispute,
  errors: disputeActRefusals(),
  emits: [progressed],
});

export const disputes = { record, assess, get, list, board, file, timeline, accept, outcome, recorded, progressed };
