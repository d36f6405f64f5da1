import { z } from 'zod';
import { BilingualText, Id, Moment, pageInput, pageOf } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { reachErrors } from './reach-errors.ts';
import { grantFields, GrantReason } from './role-grant.ts';

/** A department's system: it signs in with client credentials at /auth/token. */
export const Client = z
  .object({
    id: Id,
    clientId: z.string(),
    name: BilingualText,
    area: z.string(),
    /** Units it speaks for. */
    units: z.array(z.string()),
    disabled: z.boolean(),
    createdAt: Moment,
    version: z.int(),
  })
  .meta({ id: 'Client' });
export type Client = z.output<typeof Client>;

/** The secret is told this once; only its hash is kept. */
const ClientWithSecret = Client.extend({ clientSecret: z.string() });

const create = command({
  confidential: true,
  summary: { 'zh-CN': '接入部门系统', en: 'Register a department system' },
  http: 'POST /v1/clients',
  allow: 'client:manage',
  input: z.strictObject({ clientId: z.string().regex(/^[a-z][a-z0-9-]{2,63}$/), name: BilingualText, ...grantFields, reason: GrantReason }),
  output: ClientWithSecret,
  errors: {
    ...reachErrors,
    CLIENT_ID_TAKEN: { status: 409, message: { 'zh-CN': '该系统标识已被使用。', en: 'This client id is taken.' } },
    UNIT_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个单位。', en: 'There is no such unit.' } },
  },
  constraints: { department_client_client_id_key: ['CLIENT_ID_TAKEN', 'clientId'] },
  success: 201,
});

const list = query({
  summary: { 'zh-CN': '部门系统列表', en: 'List department systems' },
  http: 'GET /v1/clients',
  allow: 'client:manage',
  input: z.strictObject(pageInput),
  output: pageOf(Client),
});

const rotateSecret = command({
  confidential: true,
  summary: { 'zh-CN': '更换系统密钥', en: 'Replace a system’s secret' },
  description: 'The old secret gets no more tokens from now on.',
  http: 'POST /v1/clients/{id}/secret',
  allow: 'client:manage',
  input: z.strictObject({ id: Id }),
  output: ClientWithSecret,
});

const disable = command({
  summary: { 'zh-CN': '停用部门系统', en: 'Disable a department system' },
  description: 'Its next request is refused within a second.',
  http: 'POST /v1/clients/{id}/disablement',
  allow: 'client:manage',
  input: z.strictObject({ id: Id }),
  output: Client,
});

export const clients = { create, list, rotateSecret, disable };
