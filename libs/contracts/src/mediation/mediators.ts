/** The register of mediators: recruiting, certificates, training, suspension, dismissal, levels. */
import { z } from 'zod';
import { AreaCode, Day, Id, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Certificate, certificateExpiring, changed, Mediator, MediatorItem, MediatorRecord, MediatorTold } from './mediator.ts';
import { registerErrors } from './register-refusals.ts';
import { DismissalGround, DisputeKind, MediatorKind, MediatorLevel, MediatorState, Misconduct, SuspensionGround } from './vocabulary.ts';

const note = pii(z.string().trim().min(1).max(500)).optional();
const serving = ['AREA_UNKNOWN', 'MEDIATOR_RECRUITED_LATER', 'MEDIATOR_NOT_ADULT', 'MEDIATOR_KIND_MISFIT', 'MEDIATOR_LIVES_ELSEWHERE'] as const;
const account = { mediator_person_key: ['MEDIATOR_ACCOUNT_TAKEN', 'personId'] } as const;

const recruit = command({
  summary: { 'zh-CN': '聘任调解员', en: 'Recruit a mediator' },
  description: 'An adult who lives in the area of the centre; industry mediators serve in industry centres and live anywhere. The certificate may come with it.',
  http: 'POST /v1/mediators',
  allow: 'mediator:keep',
  input: MediatorTold.extend({ centreId: Id, recruitedOn: Day.optional().describe('Today, unless said'), certificate: Certificate.optional() }),
  output: Mediator,
  errors: registerErrors(...serving, 'CENTRE_UNKNOWN', 'MEDIATOR_ACCOUNT_TAKEN', 'CERTIFICATE_NUMBER_TAKEN', 'CERTIFICATE_EXPIRED_ALREADY'),
  constraints: { ...account, mediator_certificate_key: ['CERTIFICATE_NUMBER_TAKEN', 'certificate.number'] },
  success: 201,
  emits: [changed],
});

const update = command({
  summary: { 'zh-CN': '修改调解员资料', en: 'Change a mediator’s particulars' },
  description: 'All particulars as they are from now on.',
  http: 'PUT /v1/mediators/{id}',
  allow: 'mediator:keep',
  ifMatch: true,
  input: MediatorTold.extend({ id: Id }),
  output: Mediator,
  errors: registerErrors(...serving, 'MEDIATOR_NOT_IN_STATE', 'MEDIATOR_ACCOUNT_TAKEN'),
  constraints: account,
  emits: [changed],
});

const certify = command({
  summary: { 'zh-CN': '登记调解员证', en: 'Record a certificate' },
  description: 'The first one or a new one; it replaces the one before.',
  http: 'POST /v1/mediators/{id}/certificate',
  allow: 'mediator:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id, certificate: Certificate }),
  output: Mediator,
  errors: registerErrors('MEDIATOR_NOT_IN_STATE', 'CERTIFICATE_NUMBER_TAKEN', 'CERTIFICATE_EXPIRED_ALREADY'),
  constraints: { mediator_certificate_key: ['CERTIFICATE_NUMBER_TAKEN', 'certificate.number'] },
  emits: [changed],
});

const train = command({
  summary: { 'zh-CN': '登记培训', en: 'Record training' },
  http: 'POST /v1/mediators/{id}/trainings',
  allow: 'mediator:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id, subject: z.string().trim().min(2).max(200), hours: z.int().min(1).max(500), on: Day }),
  output: Mediator,
  errors: registerErrors('MEDIATOR_NOT_IN_STATE', 'TRAINING_LATER'),
  success: 201,
  emits: [changed],
});

const criticise = command({
  summary: { 'zh-CN': '批评教育、责令改正', en: 'Criticise misconduct and order it to be put right' },
  http: 'POST /v1/mediators/{id}/criticisms',
  allow: 'mediator:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id, misconduct: Misconduct, note }),
  output: Mediator,
  errors: registerErrors('MEDIATOR_NOT_IN_STATE'),
  success: 201,
  emits: [changed],
});

const suspend = command({
  summary: { 'zh-CN': '暂停调解员', en: 'Suspend a mediator' },
  description: 'They are assigned no disputes until they are reinstated; what is in their hands stays until another takes it over.',
  http: 'POST /v1/mediators/{id}/suspension',
  allow: 'mediator:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id, ground: SuspensionGround, note }),
  output: Mediator,
  errors: registerErrors('MEDIATOR_NOT_IN_STATE'),
  emits: [changed],
});

const reinstate = command({
  summary: { 'zh-CN': '恢复调解员', en: 'Reinstate a mediator' },
  http: 'POST /v1/mediators/{id}/reinstatement',
  allow: 'mediator:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id, note }),
  output: Mediator,
  errors: registerErrors('MEDIATOR_NOT_IN_STATE'),
  emits: [changed],
});

const dismiss = command({
  summary: { 'zh-CN': '免去调解员', en: 'Dismiss a mediator' },
  description: 'For misconduct only where it is serious, or after criticism; and not while open disputes are in their hands. Dismissed stays dismissed.',
  http: 'POST /v1/mediators/{id}/dismissal',
  allow: 'mediator:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id, ground: DismissalGround, serious: z.boolean().default(false), note }),
  output: Mediator,
  errors: registerErrors('MEDIATOR_NOT_IN_STATE', 'CRITICISM_FIRST', 'MEDIATOR_HAS_DISPUTES'),
  emits: [changed],
});

const decideLevel = command({
  summary: { 'zh-CN': '评定调解员等级', en: 'Decide a mediator’s level' },
  description: 'Township levels are decided by the township’s director, county levels by the county’s. Null takes the level away.',
  http: 'POST /v1/mediators/{id}/level',
  allow: 'mediator:decide-level',
  ifMatch: true,
  input: z.strictObject({ id: Id, level: MediatorLevel.nullable(), note: note.describe('Number of the decision, or its reason') }),
  output: Mediator,
  errors: registerErrors('MEDIATOR_NOT_IN_STATE', 'LEVEL_NOT_OF_TIER', 'LEVEL_NOT_YOURS', 'LEVEL_UNCHANGED'),
  emits: [changed],
});

const move = command({
  summary: { 'zh-CN': '调动调解员', en: 'Move a mediator to another centre' },
  description: 'Of the same county, and within reach like the one they leave.',
  http: 'POST /v1/mediators/{id}/move',
  allow: 'mediator:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id, centreId: Id, note }),
  output: Mediator,
  errors: registerErrors('MEDIATOR_NOT_IN_STATE', 'CENTRE_UNKNOWN', 'MEDIATOR_IN_CENTRE_ALREADY', 'MEDIATOR_KIND_MISFIT', 'MEDIATOR_LIVES_ELSEWHERE', 'MEDIATOR_NOT_ADULT', 'MEDIATOR_RECRUITED_LATER'),
  emits: [changed],
});

const get = query({
  summary: { 'zh-CN': '查看调解员', en: 'See a mediator' },
  description: 'Mediators are drawn across the areas of a county, so whoever works in it sees them; birth, home, household and employer only within their own area.',
  http: 'GET /v1/mediators/{id}',
  allow: 'mediator:read',
  input: z.strictObject({ id: Id }),
  output: Mediator,
  audited: true,
});

const own = query({
  summary: { 'zh-CN': '我的调解员信息', en: 'My entries as a mediator' },
  description: 'Of the account that asks, one in each county it serves in, with the latest of what is on record. Words of others about them stay with those who keep the entry.',
  http: 'GET /v1/me/mediator',
  allow: 'signed-in',
  input: z.strictObject({}),
  output: z.object({ items: z.array(Mediator.extend({ history: z.array(MediatorRecord) })) }),
});

const list = query({
  summary: { 'zh-CN': '调解员列表', en: 'List mediators' },
  description: 'By area and what they can do; with `expiringWithin` those whose certificate ends within so many days, the next to end first.',
  http: 'GET /v1/mediators',
  allow: 'mediator:read',
  input: z.strictObject({
    ...pageInput,
    area: AreaCode.optional(),
    centreId: Id.optional(),
    kind: MediatorKind.optional(),
    level: MediatorLevel.optional(),
    skill: DisputeKind.optional(),
    state: MediatorState.optional(),
    /** Any part of the name. */
    name: pii(z.string().trim().min(1).max(60)).optional(),
    expiringWithin: z.coerce.number().int().min(0).max(3_660).optional(),
  }),
  output: pageOf(MediatorItem),
});

const history = query({
  summary: { 'zh-CN': '调解员履职记录', en: 'What is on record of a mediator, latest first' },
  http: 'GET /v1/mediators/{id}/history',
  allow: 'mediator:keep',
  input: z.strictObject({ id: Id, ...pageInput }),
  output: pageOf(MediatorRecord),
  audited: true,
});

export const mediators = { recruit, update, certify, train, criticise, suspend, reinstate, dismiss, decideLevel, move, get, own, list, history, changed, certificateExpiring };
