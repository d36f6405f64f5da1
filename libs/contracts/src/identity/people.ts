import { z } from 'zod';
import { AreaCode, Id, pageInput, pageOf, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { Colleague } from './colleague.ts';
import { accountConstraints, accountErrors, accountFields, Person } from './person.ts';
import { reachErrors } from './reach-errors.ts';

const register = command({
  summary: { 'zh-CN': '居民注册', en: 'Register as a resident' },
  description: 'Anybody may. What one may do beyond a resident’s own matters is granted by an administrator.',
  http: 'POST /v1/registrations',
  allow: 'public',
  perMinute: 10,
  input: z.strictObject(accountFields),
  output: z.object({ id: Id, username: pii(z.string()) }),
  errors: accountErrors,
  constraints: accountConstraints,
  success: 201,
});

const create = command({
  summary: { 'zh-CN': '开立账号', en: 'Create an account' },
  description: 'For somebody of the administrator’s area; the password is handed over in person and changed at the first occasion.',
  http: 'POST /v1/people',
  allow: 'person:manage',
  input: z.strictObject(accountFields),
  output: Person,
  errors: { ...accountErrors, BEYOND_YOUR_REACH: reachErrors.BEYOND_YOUR_REACH },
  constraints: accountConstraints,
  success: 201,
});

const list = query({
  summary: { 'zh-CN': '人员列表', en: 'List people' },
  description: 'People who live within the administrator’s areas, by name. Who lives elsewhere and holds a grant here is found by username.',
  http: 'GET /v1/people',
  allow: 'person:read',
  audited: true,
  input: z.strictObject({
    ...pageInput,
    /** Lives in this area or below it. */
    area: AreaCode.optional(),
    /** Beginning of the name. */
    name: pii(z.string().trim().min(1).max(60)).optional(),
    /** The whole username. */
    username: pii(z.string().trim().toLowerCase().min(1).max(64)).optional(),
  }),
  output: pageOf(Person),
});

const names = query({
  summary: { 'zh-CN': '工作人员姓名', en: 'Names of staff' },
  description: 'Of people who hold or held a role of the staff, wherever they work. Anybody else stays unnamed: null.',
  http: 'GET /v1/people/names',
  allow: 'colleague:read',
  input: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
  output: z.object({ items: z.array(z.object({ id: Id, name: pii(z.string()).nullable() })) }),
});

const colleagues = query({
  summary: { 'zh-CN': '查找工作人员', en: 'Find staff' },
  description: 'Who holds a role within one’s areas now, by name.',
  http: 'GET /v1/people/colleagues',
  allow: 'colleague:read',
  input: z.strictObject({
    ...pageInput,
    /** Holds a role in this area or below it. */
    area: AreaCode.optional(),
    /** Beginning of the name. */
    name: pii(z.string().trim().min(1).max(60)).optional(),
  }),
  output: pageOf(Colleague),
});

const get = query({
  summary: { 'zh-CN': '查看人员', en: 'See a person' },
  http: 'GET /v1/people/{id}',
  allow: 'person:read',
  audited: true,
  input: z.strictObject({ id: Id }),
  output: Person,
});

const managing = { allow: 'person:manage', output: Person } as const;

const disable = command({
  ...managing,
  summary: { 'zh-CN': '停用账号', en: 'Disable an account' },
  description: 'Their next request is refused within a second, and nothing they were signed in to goes on.',
  http: 'POST /v1/people/{id}/disablement',
  input: z.strictObject({ id: Id }),
  errors: { ...reachErrors, OWN_ACCOUNT: { status: 409, message: { 'zh-CN': '不能停用自己的账号。', en: 'Nobody disables their own account.' } } },
});

const enable = command({
  ...managing,
  summary: { 'zh-CN': '启用账号', en: 'Enable an account' },
  http: 'POST /v1/people/{id}/enablement',
  input: z.strictObject({ id: Id }),
  errors: reachErrors,
});

const resetPassword = command({
  ...managing,
  summary: { 'zh-CN': '重置密码', en: 'Reset a password' },
  description: 'For somebody who forgot theirs. It signs them out everywhere.',
  http: 'POST /v1/people/{id}/password',
  input: z.strictObject({ id: Id, password: accountFields.password }),
  errors: { ...reachErrors, BUSY: accountErrors.BUSY },
});

export const people = { register, create, list, names, colleagues, get, disable, enable, resetPassword };
