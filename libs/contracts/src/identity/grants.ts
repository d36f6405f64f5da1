import { z } from 'zod';
import { type Role, roles } from '../access.ts';
import { event } from '../contract/event.ts';
import { AreaCode, choiceLabels, Id, Moment, pageInput, pageOf } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { languages } from '../contract/text.ts';
import { reachErrors } from './reach-errors.ts';
import { grantFields, GrantReason, RoleName } from './role-grant.ts';

/** A role in an area subtree, for some units where the role works for units, until it expires. */
export const EffectiveGrant = z.object({ role: RoleName, area: z.string(), units: z.array(z.string()), expiresAt: z.iso.datetime().optional() });

/** A grant as it stands in the register, revoked ones included. */
export const Grant = z
  .object({
    id: Id,
    personId: Id.nullable(),
    /** The department client that holds it. */
    clientId: z.string().nullable(),
    role: RoleName,
    area: z.string(),
    units: z.array(z.string()),
    reason: z.string(),
    /** Null: from when the installation was set up. */
    grantedBy: Id.nullable(),
    grantedAt: Moment,
    expiresAt: Moment.nullable(),
    revokedBy: Id.nullable(),
    revokedAt: Moment.nullable(),
    revokeReason: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Grant' });
export type Grant = z.output<typeof Grant>;

/** Roles an administrator gives to people: everybody is a resident, and systems get theirs with their credentials. */
const GrantableRole = RoleName.exclude(['resident', 'department_system'] satisfies Role[]);
choiceLabels.add(GrantableRole, { labels: roles });

const granted = event({ summary: { 'zh-CN': '已授权', en: 'A role was granted' }, allow: 'grant:manage', data: { role: RoleName, expiresAt: Moment.optional() } });
const revoked = event({ summary: { 'zh-CN': '已撤销授权', en: 'A grant was revoked' }, allow: 'grant:manage', data: { role: RoleName } });

const effective = query({
  summary: { 'zh-CN': '令牌主体当前的身份与授权', en: 'Who a token subject is and what they may do now' },
  description: 'Asked by every process when a token arrives; cached while identity’s heartbeat is heard.',
  allow: 'internal',
  input: z.strictObject({ subject: z.string().max(255), kind: z.enum(['person', 'client']) }),
  output: z.object({ id: z.string().optional(), language: z.enum(languages).optional(), grants: z.array(EffectiveGrant) }),
});

const grant = command({
  summary: { 'zh-CN': '授权', en: 'Grant a role' },
  description: 'A role in an area and everything below it. Nobody grants beyond their own reach. Works from the person’s next request on.',
  http: 'POST /v1/grants',
  allow: 'grant:manage',
  input: z.strictObject({ personId: Id, role: GrantableRole, ...grantFields, reason: GrantReason, expiresAt: Moment.optional() }),
  output: Grant,
  errors: {
    ...reachErrors,
    ACCOUNT_DISABLED: { status: 409, message: { 'zh-CN': '该账号已停用。', en: 'The account is disabled.' } },
    ALREADY_GRANTED: { status: 409, message: { 'zh-CN': '已有相同的有效授权。', en: 'The same grant is in force already.' } },
    UNITS_REQUIRED: { status: 422, message: { 'zh-CN': '该角色须指定所属单位。', en: 'This role works for units: name at least one.' } },
    UNIT_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个单位。', en: 'There is no such unit.' } },
  },
  success: 201,
  emits: [granted],
});

const revoke = command({
  summary: { 'zh-CN': '撤销授权', en: 'Revoke a grant' },
  description: 'Stops the holder’s next request within a second, open live streams too.',
  http: 'POST /v1/grants/{id}/revocation',
  allow: 'grant:manage',
  input: z.strictObject({ id: Id, reason: GrantReason }),
  output: Grant,
  errors: {
    ...reachErrors,
    ALREADY_REVOKED: { status: 409, message: { 'zh-CN': '该授权已被撤销。', en: 'The grant was revoked before.' } },
    OWN_LAST_ADMINISTRATION: { status: 409, message: { 'zh-CN': '不能撤销自己最后一项管理员授权。', en: 'Nobody revokes their own last administrator grant.' } },
  },
  emits: [revoked],
});

const ofPerson = query({
  summary: { 'zh-CN': '人员的授权', en: 'Grants of a person' },
  description: 'Within the administrator’s areas, newest first, revoked and expired ones included.',
  http: 'GET /v1/people/{personId}/grants',
  allow: 'grant:manage',
  input: z.strictObject({ personId: Id, ...pageInput }),
  output: pageOf(Grant),
});

const list = query({
  summary: { 'zh-CN': '区域内的授权', en: 'Grants in an area' },
  description: 'Held in the area or below it, newest first.',
  http: 'GET /v1/grants',
  allow: 'grant:manage',
  input: z.strictObject({
    ...pageInput,
    area: AreaCode.optional(),
    role: RoleName.optional(),
    /** Only what is in force now; `false` shows the history too. */
    inForce: z.stringbool().default(true),
  }),
  output: pageOf(Grant),
});

export const grants = { effective, grant, revoke, ofPerson, list, granted, revoked };
