/** The registers of mediation as they stand now: organisations and mediators, as the events tell of them. */
import { z } from 'zod';
import { AreaCode } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { CentreTier, DisputeKind, MediatorKind, MediatorLevel, MediatorState } from '../mediation/vocabulary.ts';

const rows = { rows: z.array(z.object({ key: z.string().nullable(), count: z.int() })), total: z.int() };

const CentreBreakdown = z.enum(['tier', 'area', 'industry']).meta({ id: 'CentreBreakdown' });
const countCentres = query({
  summary: { 'zh-CN': '调解组织统计', en: 'Count mediation organisations' },
  description: 'Those that work now, within reach.',
  http: 'GET /v1/insight/mediation-centres',
  allow: 'insight:read',
  input: z.strictObject({ area: AreaCode.optional(), tier: CentreTier.optional(), industry: DisputeKind.optional(), by: CentreBreakdown.default('tier') }),
  output: z.object({ by: CentreBreakdown, ...rows }),
});

const MediatorBreakdown = z.enum(['kind', 'level', 'area', 'state']).meta({ id: 'MediatorBreakdown' });
const countMediators = query({
  summary: { 'zh-CN': '调解员统计', en: 'Count mediators' },
  description: 'Those in post unless another state is named, within reach. `key` is null for mediators without a level.',
  http: 'GET /v1/insight/mediators',
  allow: 'insight:read',
  input: z.strictObject({ area: AreaCode.optional(), kind: MediatorKind.optional(), level: MediatorLevel.optional(), state: MediatorState.optional(), by: MediatorBreakdown.default('kind') }),
  output: z.object({ by: MediatorBreakdown, ...rows }),
});

export const centres = { count: countCentres };
export const mediators = { count: countMediators };
