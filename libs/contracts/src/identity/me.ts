import { z } from 'zod';
import { BilingualText, Moment, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { languages } from '../contract/text.ts';
import { accountErrors, accountFields, Person, profileFields } from './person.ts';
import { RoleName } from './role-grant.ts';

/** Who is logged in, and as what. */
export const Me = z
  .object({
    /** Person id, or a department system's client id. */
    id: z.string(),
    kind: z.enum(['person', 'client']),
    username: pii(z.string()).nullable(),
    name: pii(z.string()),
    phone: pii(z.string()).nullable(),
    area: z.string(),
    locale: z.enum(languages),
    /** Everybody who logs in is a resident; the rest is what was granted and is in force. */
    roles: z.array(z.object({ role: RoleName, label: BilingualText, area: z.string(), units: z.array(z.string()), expiresAt: Moment.optional() })),
    version: z.int(),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

const get = query({
  summary: { 'zh-CN': '我的身份与角色', en: 'Who am I' },
  http: 'GET /v1/me',
  allow: 'signed-in',
  input: z.strictObject({}),
  output: Me,
});

const update = command({
  summary: { 'zh-CN': '修改我的资料', en: 'Change my profile' },
  http: 'PATCH /v1/me',
  allow: 'signed-in',
  ifMatch: true,
  input: z.strictObject({ name: profileFields.name.optional(), phone: profileFields.phone.nullable().optional(), locale: profileFields.locale.optional() }),
  output: Person,
});

const changePassword = command({
  summary: { 'zh-CN': '修改密码', en: 'Change my password' },
  description: 'Signs out everywhere. Wrong guesses count like those at the sign-in page.',
  http: 'POST /v1/me/password',
  allow: 'signed-in',
  input: z.strictObject({ currentPassword: accountFields.password, password: accountFields.password }),
  output: z.object({}),
  errors: {
    BUSY: accountErrors.BUSY,
    TOO_MANY_ATTEMPTS: { status: 429, message: { 'zh-CN': '尝试次数过多，请 {retryAfter} 秒后再试。', en: 'Too many attempts; try again in {retryAfter} s.' } },
  },
});

export const me = { get, update, changePassword };
