/** Handing disputes over and being handed them: courts, police, procuratorates, letters-and-visits offices (对接). */
import { z } from 'zod';
import { FileReference, Id, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { disputeTold } from './dispute.ts';
import { progressed, recorded } from './dispute-events.ts';
import { exchangeErrors } from './exchange-refusals.ts';
import { HandOver, HandOverDirection, HandOverState } from './hand-over.ts';
import { disputeActRefusals } from './refusals.ts';
import { Institution } from './vocabulary.ts';

const words = pii(z.string().trim().min(2).max(2_000));
const number = z.string().trim().min(2).max(60);
const one = { id: Id, handOverId: Id };

const send = command({
  summary: { 'zh-CN': '移送对接单位', en: 'Hand a dispute over' },
  description: 'Makes the package: a numbered letter and the file, as a ZIP. The unit, when named, has the dispute within reach from then on; without one the package goes on paper and the centre records the answers.',
  http: 'POST /v1/disputes/{id}/hand-overs',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, institution: Institution, unitId: Id.optional(), reason: words }),
  output: HandOver,
  errors: { ...disputeActRefusals(), ...exchangeErrors('UNIT_NOT_IN_COUNTY', 'HAND_OVER_PENDING', 'PACKAGE_TOO_LARGE', 'DOCUMENT_DAMAGED') },
  success: 201,
  deadline: 30_000,
  emits: [progressed],
});

const bring = command({
  summary: { 'zh-CN': '对接单位移入纠纷', en: 'Hand a dispute to a centre' },
  description:
    'By an institution, of a dispute of its own: the dispute is recorded with the centre, which answers with a receipt. A centre records what came on paper the same way. `centreId` as in recording a dispute. ' +
    "`number` is that of the institution's letter.",
  http: 'POST /v1/hand-overs',
  allow: 'dispute:exchange',
  input: z.strictObject({
    institution: Institution,
    unitId: Id.optional(),
    number: number.optional(),
    reason: words,
    ...disputeTold,
  }),
  output: HandOver,
  errors: exchangeErrors('AREA_UNKNOWN', 'AREAS_IN_SEVERAL_COUNTIES', 'CENTRE_UNKNOWN', 'UNIT_NOT_IN_COUNTY', 'HAND_OVER_NOT_YOURS'),
  drawn: ['dispute_code_key'],
  success: 201,
  emits: [recorded, progressed],
});

const receive = command({
  summary: { 'zh-CN': '签收移送', en: 'Give a receipt for a hand-over' },
  description: 'What went out: by the institution, or by the centre from its paper, with the number of the receipt. What came in: by the centre, which gives the next number of its own.',
  http: 'POST /v1/disputes/{id}/hand-overs/{handOverId}/receipt',
  allow: 'dispute:exchange',
  ifMatch: true,
  input: z.strictObject({ ...one, receiptNumber: number.optional() }),
  output: HandOver,
  errors: { ...disputeActRefusals(), ...exchangeErrors('HAND_OVER_NOT_IN_STATE', 'HAND_OVER_RECEIVER_ONLY') },
  emits: [progressed],
});

const returnBack = command({
  summary: { 'zh-CN': '退回移送', en: 'Return a hand-over' },
  description: 'By whoever received it, with the reason. A dispute that was brought in and is returned before anybody mediates it ends here: it goes back to the institution.',
  http: 'POST /v1/disputes/{id}/hand-overs/{handOverId}/return',
  allow: 'dispute:exchange',
  ifMatch: true,
  input: z.strictObject({ ...one, reason: words }),
  output: HandOver,
  errors: { ...disputeActRefusals(), ...exchangeErrors('HAND_OVER_NOT_IN_STATE', 'HAND_OVER_RECEIVER_ONLY') },
  emits: [progressed],
});

const recordResult = command({
  summary: { 'zh-CN': '反馈对接结果', en: 'Tell what came of a hand-over' },
  description: 'What went out: told by the institution, or recorded by the centre. What came in: told back by the centre when mediation has ended.',
  http: 'POST /v1/disputes/{id}/hand-overs/{handOverId}/result',
  allow: 'dispute:exchange',
  ifMatch: true,
  input: z.strictObject({ ...one, result: z.enum(['resolved', 'unresolved']), words }),
  output: HandOver,
  errors: { ...disputeActRefusals(), ...exchangeErrors('HAND_OVER_NOT_IN_STATE', 'HAND_OVER_RECEIVER_ONLY', 'HAND_OVER_STILL_OPEN') },
  emits: [progressed],
});

const list = query({
  summary: { 'zh-CN': '移送对接列表', en: 'Hand-overs within reach, newest first' },
  description: "For an institution: those to and from its own units. For a centre: those of its disputes.",
  http: 'GET /v1/hand-overs',
  allow: 'dispute:exchange',
  input: z.strictObject({ disputeId: Id.optional(), direction: HandOverDirection.optional(), institution: Institution.optional(), state: HandOverState.optional(), ...pageInput }),
  output: pageOf(HandOver.extend({ title: pii(z.string()), unitName: z.string().nullable() }).meta({ id: 'HandOverItem' })),
});

const pack = query({
  summary: { 'zh-CN': '下载移送材料', en: 'Download the package of a hand-over' },
  description: 'A ZIP as it was made when it was handed over; manifest.json has name, size and SHA-256 of each part and one over all of them.',
  http: 'GET /v1/disputes/{id}/hand-overs/{handOverId}/package',
  allow: 'dispute:exchange',
  audited: true,
  download: true,
  input: z.strictObject(one),
  output: FileReference,
  deadline: 30_000,
});

export const handOvers = { send, bring, receive, returnBack, recordResult, list, pack };
