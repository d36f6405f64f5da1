import { z } from 'zod';
import { AreaCode, BilingualText, Id, Moment } from '../contract/fields.ts';
import { event } from '../contract/event.ts';
import { command, query } from '../contract/operation.ts';
import { refusals } from './refusals.ts';
import { Task, tasks } from './tasks.ts';
import { ListKind } from './vocabulary.ts';

const Year = z.coerce.number().int().min(2000).max(2049);
const EntryCode = z.string().trim().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/);

/** One task of the two lists (政社互动两份清单). */
export const VillageListEntry = z
  .object({ code: z.string(), list: ListKind, title: BilingualText, keywords: z.array(z.string()) })
  .meta({ id: 'VillageListEntry' });

/** The two lists of a year, as they were published; they hold in every village inside the area. */
export const VillageLists = z
  .object({ area: AreaCode, year: z.int(), version: z.int(), publishedAt: Moment, entries: z.array(VillageListEntry) })
  .meta({ id: 'VillageLists' });

const published = event({ summary: { 'zh-CN': '两份清单已公布', en: 'The two lists were published' }, data: { year: z.int(), version: z.int() } });

const publish = command({
  summary: { 'zh-CN': '公布两份清单', en: 'Publish the two lists' },
  description: 'A new version for the year; the version before stays readable.',
  http: 'POST /v1/village-lists',
  allow: 'village-list:publish',
  input: z.strictObject({
    area: AreaCode,
    year: Year,
    entries: z
      .array(z.strictObject({ code: EntryCode, list: ListKind, title: BilingualText, keywords: z.array(z.string().trim().min(1).max(40)).max(20).default([]) }))
      .min(1)
      .max(500)
      .refine((entries) => new Set(entries.map(({ code }) => code)).size === entries.length, { error: '条目代码重复 / an entry code is there twice' }),
  }),
  output: VillageLists,
  errors: { AREA_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个区划代码。', en: 'There is no area with this code.' } } },
  constraints: { village_list_area_fkey: ['AREA_UNKNOWN', 'area'] },
  success: 201,
  emits: [published],
});

const list = query({
  summary: { 'zh-CN': '查看两份清单', en: 'Read the two lists of a year' },
  description: 'The version in force for an area, which may be that of the county above it; or an earlier version.',
  http: 'GET /v1/village-lists',
  allow: 'public',
  input: z.strictObject({ area: AreaCode, year: Year, version: z.coerce.number().int().min(1).max(10_000).optional() }),
  output: VillageLists,
});

const asked = { village: AreaCode.refine((code) => code.length === 12), title: z.string().trim().min(2).max(200), entryCode: EntryCode.optional() };
const listRefusals = { TASK_ON_NO_LIST: refusals.TASK_ON_NO_LIST, TASK_IS_SELF_GOVERNED: refusals.TASK_IS_SELF_GOVERNED, LISTS_NOT_PUBLISHED: refusals.LISTS_NOT_PUBLISHED };

const check = query({
  summary: { 'zh-CN': '核对任务是否在清单内', en: 'Check a task against the two lists' },
  http: 'GET /v1/village-lists/check',
  allow: 'public',
  input: z.strictObject({ ...asked, year: Year.optional() }),
  output: z.object({
    allowed: z.boolean(),
    /** The entry it is on, or the nearest one; null when no lists are published. */
    entry: VillageListEntry.omit({ keywords: true }).nullable(),
    refusal: z.enum(['TASK_ON_NO_LIST', 'TASK_IS_SELF_GOVERNED', 'LISTS_NOT_PUBLISHED']).nullable(),
    explanation: BilingualText,
  }),
});

const sendDown = command({
  summary: { 'zh-CN': '下派任务到村（社区）', en: 'Send a task down to a village' },
  description: 'Only what is on the list of tasks a village assists the government with. Anything else is refused with the nearest entry quoted.',
  http: 'POST /v1/village-lists/tasks',
  allow: 'task:send-down',
  input: z.strictObject({ ...asked, dueAt: Moment, unitId: Id.optional() }),
  output: Task,
  errors: {
    ...listRefusals,
    DUE_IN_PAST: { status: 422, message: { 'zh-CN': '期限须晚于现在。', en: 'A task is due later than now.' } },
    VILLAGE_HAS_NO_UNIT: { status: 422, message: { 'zh-CN': '该村（社区）没有登记可承接的单位，请指明单位。', en: 'No unit at work is registered in this village.' } },
  },
  success: 201,
  emits: [tasks.issued],
});

export const villageLists = { publish, list, check, sendDown, published };
