import { z } from 'zod';
import { AreaCode, BilingualText, Id } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { CategoryCode } from './matter.ts';
import { refusals } from './refusals.ts';
import { MatterKind, Urgency } from './vocabulary.ts';

const match = {
  /** Holds for everything inside; absent: everywhere. */
  area: AreaCode.optional(),
  kind: MatterKind.optional(),
  category: CategoryCode.optional(),
  urgency: Urgency.optional(),
};

/** One row of the routing table (分派表); what isn't named is any. */
export const Route = z
  .object({
    id: Id,
    area: AreaCode.nullable(),
    kind: MatterKind.nullable(),
    category: z.string().nullable(),
    urgency: Urgency.nullable(),
    unitId: Id,
    unitName: z.string(),
    /** The service that works on it while the unit answers for it. */
    service: z.string().nullable(),
  })
  .meta({ id: 'Route' });
export type Route = z.output<typeof Route>;

const list = query({
  summary: { 'zh-CN': '分派表', en: 'The routing table of an area' },
  description: 'The entries that hold in an area: its own, and those of the areas above it.',
  http: 'GET /v1/routes',
  allow: 'route:read',
  input: z.strictObject({ area: AreaCode }),
  output: z.object({ items: z.array(Route) }),
});

const errors = {
  AREA_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个区划代码。', en: 'There is no area with this code.' } },
  CATEGORY_UNKNOWN: { status: 422, message: { 'zh-CN': '目录中没有这个类别。', en: 'There is no such category in the catalogue.' } },
  CATEGORY_OTHER_KIND: { status: 422, message: { 'zh-CN': '该类别不属于这种事项。', en: 'The category belongs to another kind of matter.' } },
  UNIT_UNKNOWN: refusals.UNIT_UNKNOWN,
} as const;

const set = command({
  summary: { 'zh-CN': '设置分派条目', en: 'Set an entry of the routing table' },
  description: 'Replaces the entry with the same area, kind, category and urgency.',
  http: 'PUT /v1/routes',
  allow: 'route:keep',
  input: z.strictObject({ ...match, unitId: Id, service: z.enum(['mediation', 'security']).optional() }),
  output: Route,
  errors,
  constraints: { route_area_fkey: ['AREA_UNKNOWN', 'area'] },
});

const remove = command({
  summary: { 'zh-CN': '删除分派条目', en: 'Remove an entry of the routing table' },
  http: 'DELETE /v1/routes/{id}',
  allow: 'route:keep',
  input: z.strictObject({ id: Id }),
  output: Route,
});

const preview = query({
  summary: { 'zh-CN': '分派预览', en: 'Where a matter would go, and why' },
  http: 'GET /v1/routes/preview',
  allow: 'route:read',
  input: z.strictObject({ area: AreaCode, kind: MatterKind, category: CategoryCode.optional(), urgency: Urgency.default('ordinary') }),
  output: z.object({
    /** Null: whoever received the matter keeps it (first-contact duty). */
    route: Route.nullable(),
    explanation: BilingualText,
    /** The other entries that fit, best first. */
    passedOver: z.array(Route),
  }),
});

export const routes = { list, set, remove, preview };
