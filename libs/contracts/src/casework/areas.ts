import { z } from 'zod';
import { event } from '../contract/event.ts';
import { AreaCode, Day, Id } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';

const AreaTier = z.enum(['province', 'city', 'county', 'township', 'village', 'grid']).meta({ id: 'AreaTier' });
const AreaName = z.string().trim().min(1).max(60);

/** An administrative division (行政区划), as it is in a list. */
export const Area = z
  .object({
    code: AreaCode,
    /** The official name: 杏家湾社区居民委员会. */
    name: z.string(),
    /** The everyday name: 杏家湾社区. */
    shortName: z.string(),
    tier: AreaTier,
    /** Whether there are areas below it. */
    hasParts: z.boolean(),
    /** The day from which it is no longer; null while it lasts. */
    validTo: Day.nullable(),
  })
  .meta({ id: 'Area' });
export type Area = z.output<typeof Area>;

const AreaPage = Area.extend({
  /** From the county down, in everyday names: 云阳县双江街道杏家湾社区. */
  displayName: z.string(),
  ancestors: z.array(z.object({ code: AreaCode, name: z.string() })),
  /** Earlier names and the days they held; the last day is excluded. */
  formerNames: z.array(z.object({ name: z.string(), validFrom: Day, validTo: Day })),
  validFrom: Day,
  /** The areas that stand for it today, with their share; itself while it lasts. */
  successors: z.array(z.object({ code: AreaCode, share: z.number() })),
}).meta({ id: 'AreaDetail' });

/** A merge (撤并), split (析置) or rename (更名), as it was recorded. */
const AreaChangeKind = z.enum(['merge', 'split', 'rename']);
export const AreaChangeRecord = z
  .object({
    id: Id,
    kind: AreaChangeKind,
    effectiveOn: Day,
    predecessors: z.array(AreaCode),
    successors: z.array(z.object({ code: AreaCode, weight: z.number() })),
  })
  .meta({ id: 'AreaChange' });

const changed = event({
  summary: { 'zh-CN': '区划变更', en: 'Areas were merged, split or renamed' },
  allow: 'colleague:read',
  data: { kind: AreaChangeKind, effectiveOn: Day, predecessors: z.array(z.string()), successors: z.array(z.object({ code: z.string(), weight: z.number() })) },
});

const list = query({
  summary: { 'zh-CN': '下级区划', en: 'List the areas below one' },
  description: 'Children of an area in the order of their codes; without a parent the provinces.',
  http: 'GET /v1/areas',
  allow: 'public',
  input: z.strictObject({
    parent: AreaCode.optional(),
    /** Areas that have ended, too. */
    ended: z.stringbool().default(false),
  }),
  output: z.object({ items: z.array(Area) }),
});

const get = query({
  summary: { 'zh-CN': '查看区划', en: 'See an area' },
  description: 'With the areas above it, its former names, and what became of it.',
  http: 'GET /v1/areas/{code}',
  allow: 'public',
  input: z.strictObject({ code: AreaCode }),
  output: AreaPage,
});

const names = query({
  summary: { 'zh-CN': '区划名称', en: 'Names of areas' },
  description: 'In everyday words from the county down; codes that lead nowhere are left out.',
  http: 'GET /v1/areas/names',
  allow: 'public',
  input: z.strictObject({ codes: z.array(AreaCode).min(1).max(100) }),
  output: z.object({ items: z.array(z.object({ code: AreaCode, name: z.string() })) }),
});

const search = query({
  summary: { 'zh-CN': '查找区划', en: 'Find areas by code or name' },
  description: 'By the beginning of a code or of a name; inside a county or a smaller area by any part of the name.',
  http: 'GET /v1/areas/search',
  allow: 'public',
  input: z.strictObject({ q: z.string().trim().min(1).max(40), within: AreaCode.optional(), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  output: z.object({ items: z.array(Area.extend({ displayName: z.string() })) }),
});

const changes = query({
  summary: { 'zh-CN': '区划变更记录', en: 'List the changes of areas' },
  http: 'GET /v1/areas/changes',
  allow: 'public',
  input: z.strictObject({ within: AreaCode.refine((code) => code.length >= 6) }),
  output: z.object({ items: z.array(AreaChangeRecord) }),
});

const errors = {
  AREA_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个区划代码。', en: 'There is no area with this code.' } },
  AREA_OTHER_TIER: { status: 422, message: { 'zh-CN': '只能在同一区县、同一层级（乡级及以下）内变更区划。', en: 'A change stays within one county and one tier, townships and below.' } },
  AREA_CHANGE_DAY: { status: 422, message: { 'zh-CN': '生效日期不得晚于今日，也不得早于原区划的生效日期。', en: 'A change takes effect by today, and not before its areas were there.' } },
  AREA_HAS_PARTS: { status: 409, message: { 'zh-CN': '请先变更其下级区划：{area}。', en: 'The areas below come first: {area} still has some.' } },
  AREA_NAME_REQUIRED: { status: 422, message: { 'zh-CN': '新区划须有名称：{area}。', en: 'A new area needs a name: {area}.' } },
  AREA_EXISTS: { status: 409, message: { 'zh-CN': '该代码已在使用，改名请用更名操作：{area}。', en: 'This code is in use; to rename it there is an operation: {area}.' } },
  AREA_PARTS_UNSOUND: { status: 422, message: { 'zh-CN': '变更后的区划不得重复，份额须为正数。', en: 'Each successor is named once, with a weight above zero.' } },
} as const;

const Successor = z.strictObject({ code: AreaCode, name: AreaName.optional() });

const merge = command({
  summary: { 'zh-CN': '撤并区划', en: 'Merge areas' },
  description: 'Into one of them, into another area that exists, or into a new one. Open matters and units move along; what is closed keeps its area.',
  http: 'POST /v1/areas/mergers',
  allow: 'area:change',
  input: z.strictObject({ predecessors: z.array(AreaCode).min(1).max(20), successor: Successor, effectiveOn: Day }),
  output: AreaChangeRecord,
  errors,
  success: 201,
  emits: [changed],
});

const split = command({
  summary: { 'zh-CN': '析置区划', en: 'Split an area' },
  description: 'Weights say how much of it each part takes (residents, say). The code goes on when it is among the parts; otherwise open matters move to the largest.',
  http: 'POST /v1/areas/{code}/split',
  allow: 'area:change',
  input: z.strictObject({ code: AreaCode, into: z.array(Successor.extend({ weight: z.number() })).min(2).max(20), effectiveOn: Day }),
  output: AreaChangeRecord,
  errors,
  success: 201,
  emits: [changed],
});

const rename = command({
  summary: { 'zh-CN': '区划更名', en: 'Rename an area' },
  http: 'POST /v1/areas/{code}/name',
  allow: 'area:change',
  input: z.strictObject({ code: AreaCode, name: AreaName, effectiveOn: Day }),
  output: AreaChangeRecord,
  errors: { AREA_UNKNOWN: errors.AREA_UNKNOWN, AREA_CHANGE_DAY: errors.AREA_CHANGE_DAY },
  success: 201,
  emits: [changed],
});

export const areas = { list, get, names, search, changes, merge, split, rename, changed };
