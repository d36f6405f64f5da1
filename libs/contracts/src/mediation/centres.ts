/** Mediation organisations (调解组织): who mediates where. */
import { z } from 'zod';
import { event } from '../contract/event.ts';
import { AreaCode, Day, Id, pageInput, pageOf } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { registerErrors } from './register-refusals.ts';
import { CentreTier, DisputeKind } from './vocabulary.ts';

/** A people's mediation committee, an enterprise's or an industry's. */
export const MediationCentre = z
  .object({
    id: Id,
    area: AreaCode,
    tier: CentreTier,
    /** The field of an industry centre. */
    industry: DisputeKind.nullable(),
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    /** The same organisation in the directory of units. */
    unitId: Id.nullable(),
    establishedOn: Day,
    active: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'MediationCentre' });
export type MediationCentre = z.output<typeof MediationCentre>;

const fields = {
  name: z.string().trim().min(2).max(80),
  address: z.string().trim().min(2).max(200).optional(),
  phone: z.string().trim().min(3).max(40).optional(),
  unitId: Id.optional(),
};

const changed = event({
  summary: { 'zh-CN': '调解组织变更', en: 'A mediation centre was set up or changed' },
  allow: 'colleague:read',
  data: { tier: CentreTier, industry: DisputeKind.optional(), active: z.boolean() },
});

const constraints = { centre_name_key: ['CENTRE_NAME_TAKEN', 'name'], centre_general_key: ['CENTRE_IN_AREA_ALREADY', 'area'] } as const;

const register = command({
  summary: { 'zh-CN': '登记调解组织', en: 'Register a mediation centre' },
  description: 'A county, a township and a village have one general centre each; enterprises and industries have centres beside it. An industry centre names its field.',
  http: 'POST /v1/mediation-centres',
  allow: 'centre:keep',
  input: z.strictObject({ area: AreaCode, tier: CentreTier, industry: DisputeKind.optional(), establishedOn: Day.optional().describe('Today, unless said'), ...fields }),
  output: MediationCentre,
  errors: registerErrors('AREA_UNKNOWN', 'CENTRE_TIER_MISFIT', 'CENTRE_INDUSTRY_NEEDED', 'CENTRE_INDUSTRY_MISFIT', 'CENTRE_IN_AREA_ALREADY', 'CENTRE_NAME_TAKEN'),
  constraints,
  success: 201,
  emits: [changed],
});

const update = command({
  summary: { 'zh-CN': '修改调解组织', en: 'Change a mediation centre' },
  description: 'The whole description as it is from now on; area, tier and field stay.',
  http: 'PUT /v1/mediation-centres/{id}',
  allow: 'centre:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id, ...fields }),
  output: MediationCentre,
  errors: registerErrors('CENTRE_NAME_TAKEN'),
  constraints: { centre_name_key: ['CENTRE_NAME_TAKEN', 'name'] },
  emits: [changed],
});

const close = command({
  summary: { 'zh-CN': '撤销调解组织', en: 'Close a mediation centre' },
  description: 'Not while disputes are open there, and not while it has mediators.',
  http: 'POST /v1/mediation-centres/{id}/closure',
  allow: 'centre:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: MediationCentre,
  errors: registerErrors('CENTRE_CLOSED', 'CENTRE_HAS_DISPUTES', 'CENTRE_HAS_MEDIATORS'),
  emits: [changed],
});

const reopen = command({
  summary: { 'zh-CN': '恢复调解组织', en: 'Reopen a mediation centre' },
  http: 'POST /v1/mediation-centres/{id}/reopening',
  allow: 'centre:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: MediationCentre,
  errors: registerErrors('AREA_UNKNOWN', 'CENTRE_OPEN', 'CENTRE_IN_AREA_ALREADY'),
  constraints: { centre_general_key: ['CENTRE_IN_AREA_ALREADY', 'area'] },
  emits: [changed],
});

const get = query({ summary: { 'zh-CN': '查看调解组织', en: 'See a mediation centre' }, http: 'GET /v1/mediation-centres/{id}', allow: 'public', input: z.strictObject({ id: Id }), output: MediationCentre });

const list = query({
  summary: { 'zh-CN': '调解组织列表', en: 'List mediation centres' },
  description: 'Of an area and everything below it, by tier and field.',
  http: 'GET /v1/mediation-centres',
  allow: 'public',
  input: z.strictObject({
    ...pageInput,
    area: AreaCode.optional(),
    tier: CentreTier.optional(),
    industry: DisputeKind.optional(),
    /** Any part of the name. */
    name: z.string().trim().min(1).max(80).optional(),
    /** Centres that were closed, instead of those at work. */
    closed: z.stringbool().default(false),
  }),
  output: pageOf(MediationCentre),
});

const names = query({
  summary: { 'zh-CN': '调解组织名称', en: 'Names of mediation centres' },
  description: 'Ids that lead nowhere are left out.',
  http: 'GET /v1/mediation-centres/names',
  allow: 'public',
  input: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
  output: z.object({ items: z.array(MediationCentre.pick({ id: true, name: true })) }),
});

export const centres = { register, update, close, reopen, get, list, names, changed };
