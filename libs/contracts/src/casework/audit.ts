import { z } from 'zod';
import { roles } from '../access.ts';
import { AreaCode, choice, Id, Moment, pageInput, pageOf, pii } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';

const RoleName = choice(roles);

/** One line of the audit record. Targets are ids, actors pseudonyms. */
export const AuditEntry = z
  .object({
    id: z.string(),
    at: Moment,
    operation: z.string(),
    actor: z.string(),
    roles: z.array(z.string()),
    area: z.string(),
    target: z.string(),
    outcome: z.string(),
    reason: pii(z.string()).nullable(),
    traceId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.output<typeof AuditEntry>;

const list = query({
  summary: { 'zh-CN': '审计记录', en: 'Read the audit record' },
  description: 'Who did or read what, newest first, in the areas of the auditor. As long as there is `next`, there may be more. Reading it is audited as well.',
  http: 'GET /v1/audit',
  allow: 'audit:read',
  audited: true,
  input: z.strictObject({
    ...pageInput,
    /** `matters/<id>` */
    target: z.string().min(1).max(200).optional(),
    /** Person or client id. */
    actor: z.string().min(1).max(80).optional(),
    operation: z.string().min(1).max(100).optional(),
    /** This area and what lies below it. */
    area: AreaCode.optional(),
    from: Moment.optional(),
    /** Up to, not including, this moment. */
    to: Moment.optional(),
  }),
  output: pageOf(AuditEntry),
});

/** Somebody else's look at what a person brought in. */
export const AccessEntry = z
  .object({
    at: Moment,
    operation: z.string(),
    matterId: Id,
    code: z.string(),
    /** In which roles; empty: by the platform itself. */
    roles: z.array(RoleName),
    /** Units of whoever it was. */
    units: z.array(z.string()),
    reason: pii(z.string()).nullable(),
  })
  .meta({ id: 'AccessEntry' });
export type AccessEntry = z.output<typeof AccessEntry>;

const mine = query({
  summary: { 'zh-CN': '谁看过我的事项', en: 'Who read my matters' },
  description: 'Every time somebody else read a matter the asker brought in: when, in which role, for which unit, and why when they said so. Newest first.',
  http: 'GET /v1/me/access-log',
  allow: 'signed-in',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(AccessEntry),
});

export const audit = { list, mine };
