import { z } from 'zod';
import { Id, Moment, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { actRefusals } from './act-refusals.ts';
import { Matter, matters } from './matters.ts';
import { OwnershipGround } from './vocabulary.ts';

const words = pii(z.string().trim().min(1).max(2_000));

/** Who said the matter was not theirs, and how it was settled. */
export const OwnershipDispute = z
  .object({
    refusals: z.array(z.object({ unitId: Id, ground: OwnershipGround, article: z.string(), explanation: pii(z.string()).nullable(), proposedUnitId: Id, refusedAt: Moment })),
    settlement: z
      .object({
        /** A fall-back is what happens when the arbiter stays silent; it is never a ruling. */
        kind: z.enum(['ruling', 'fall_back']),
        unitId: Id,
        arbiterId: z.string().nullable(),
        reason: pii(z.string()).nullable(),
        settledAt: Moment,
      })
      .nullable(),
  })
  .meta({ id: 'OwnershipDispute' });
export type OwnershipDispute = z.output<typeof OwnershipDispute>;

const refuse = command({
  summary: { 'zh-CN': '提出权属异议', en: 'Refuse ownership' },
  description: 'With a legal ground, its article, and the unit it belongs to. The first refusal goes back to triage, the second to an arbiter.',
  http: 'POST /v1/matters/{id}/ownership/refusal',
  allow: 'ownership:refuse',
  ifMatch: true,
  input: z.strictObject({ id: Id, ground: OwnershipGround, article: z.string().trim().min(1).max(200), proposedUnitId: Id, explanation: words.optional() }),
  output: Matter,
  errors: actRefusals('OWNERSHIP_SETTLED', 'OWNERSHIP_GROUND_REQUIRED', 'OWNERSHIP_PROPOSAL_REQUIRED', 'OBJECTION_TOO_LATE', 'ACCUSED_MAY_NOT_RECEIVE'),
  emits: [matters.progressed],
});

const arbitrate = command({
  summary: { 'zh-CN': '裁定责任单位', en: 'Rule on ownership' },
  description: 'The ruling binds: the unit cannot refuse again. Rulings are counted, fall-backs are not.',
  http: 'POST /v1/matters/{id}/ownership/ruling',
  allow: 'ownership:arbitrate',
  ifMatch: true,
  input: z.strictObject({ id: Id, unitId: Id, reason: words }),
  output: Matter,
  errors: actRefusals('OWNERSHIP_SETTLED', 'ARBITER_IS_PARTY', 'EXPLANATION_REQUIRED', 'ACCUSED_MAY_NOT_RECEIVE'),
  emits: [matters.progressed],
});

const get = query({
  summary: { 'zh-CN': '权属争议', en: 'The dispute over who owns a matter' },
  http: 'GET /v1/matters/{id}/ownership',
  allow: 'ownership:read',
  input: z.strictObject({ id: Id }),
  output: OwnershipDispute,
});

const tally = query({
  summary: { 'zh-CN': '裁定统计', en: 'What rulings say of a unit' },
  description: 'How often it refused, was ruled the owner all the same, or was upheld, within reach. Fall-backs are counted apart.',
  http: 'GET /v1/units/{unitId}/rulings',
  allow: 'ownership:read',
  input: z.strictObject({ unitId: Id }),
  output: z.object({ refused: z.int(), overruled: z.int(), upheld: z.int(), fallBacks: z.int() }),
});

export const ownership = { refuse, arbitrate, get, tally };
