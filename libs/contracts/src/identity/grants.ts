import { z } from 'zod';
import { roles, type Role } from '../access.ts';
import { query } from '../contract/operation.ts';
import { languages } from '../contract/text.ts';

const RoleName = z.enum(Object.keys(roles) as [Role, ...Role[]]);

/** A role in an area subtree, for some units where the role works for units, until it expires. */
export const EffectiveGrant = z.object({ role: RoleName, area: z.string(), units: z.array(z.string()), expiresAt: z.iso.datetime().optional() });

const effective = query({
  summary: { 'zh-CN': '令牌主体当前的身份与授权', en: 'Who a token subject is and what they may do now' },
  description: 'Asked by every process when a token arrives; cached while identity’s heartbeat is heard.',
  allow: 'internal',
  input: z.strictObject({ subject: z.string(), kind: z.enum(['person', 'client']) }),
  output: z.object({ id: z.string().optional(), language: z.enum(languages).optional(), grants: z.array(EffectiveGrant) }),
});

export const grants = { effective };
