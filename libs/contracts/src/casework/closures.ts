import { z } from 'zod';
import { AreaCode, BilingualText, Day, Id } from '../contract/fields.ts';
import { event } from '../contract/event.ts';
import { command, query } from '../contract/operation.ts';

/** Days on which an area's offices are closed, or work although the official calendar rests (停办日、调休上班日). */
export const Closure = z
  .object({
    id: Id,
    /** Holds for everything inside; null: everywhere. */
    area: AreaCode.nullable(),
    kind: z.enum(['closed', 'working']),
    from: Day,
    /** Included. */
    to: Day,
    reason: BilingualText,
  })
  .meta({ id: 'Closure' });
export type Closure = z.output<typeof Closure>;

const changed = event({ summary: { 'zh-CN': '停办日或调休变更', en: 'Closures of an area changed' }, data: { kind: z.enum(['closed', 'working']), from: Day, to: Day, revoked: z.boolean() } });

const list = query({
  summary: { 'zh-CN': '停办与调休', en: 'List closures and extra working days' },
  description: 'Those that hold for an area: its own, and those of the areas above it.',
  http: 'GET /v1/closures',
  allow: 'public',
  input: z.strictObject({ area: AreaCode, year: z.coerce.number().int().min(2000).max(2049).optional() }),
  output: z.object({ items: z.array(Closure) }),
});

const add = command({
  summary: { 'zh-CN': '登记停办或调休', en: 'Add a closure or an extra working day' },
  description: 'Open clocks of the area are recomputed within seconds, and say so. Without an area it holds everywhere: a State Council notice before the calendar has it.',
  http: 'POST /v1/closures',
  allow: 'closure:keep',
  input: z.strictObject({ area: AreaCode.optional(), kind: z.enum(['closed', 'working']), from: Day, to: Day, reason: BilingualText }),
  output: Closure,
  errors: {
    AREA_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个区划代码。', en: 'There is no area with this code.' } },
    CLOSURE_TOO_LONG: { status: 422, message: { 'zh-CN': '起止日期有误，一次最多 60 天，且须在 2000 至 2049 年之间。', en: 'The days are out of order, more than 60, or outside 2000 to 2049.' } },
  },
  constraints: { closure_area_fkey: ['AREA_UNKNOWN', 'area'] },
  success: 201,
  emits: [changed],
});

const remove = command({
  summary: { 'zh-CN': '撤销停办或调休', en: 'Take a closure back' },
  http: 'DELETE /v1/closures/{id}',
  allow: 'closure:keep',
  input: z.strictObject({ id: Id }),
  output: Closure,
  emits: [changed],
});

export const closures = { list, add, remove, changed };

/** One day, and why people work on it or not. */
const CalendarDay = z
  .object({
    day: Day,
    working: z.boolean(),
    kind: z.enum(['workday', 'weekend', 'holiday', 'make_up', 'closure']),
    text: BilingualText,
    /** The year's holiday arrangement is not published. */
    provisional: z.boolean(),
  })
  .meta({ id: 'CalendarDay' });

const days = query({
  summary: { 'zh-CN': '工作日历', en: 'Working days of an area, day by day' },
  http: 'GET /v1/calendar/{area}',
  allow: 'public',
  input: z.strictObject({ area: AreaCode, from: Day, to: Day }),
  output: z.object({ items: z.array(CalendarDay) }),
  errors: { CALENDAR_RANGE: { status: 422, message: { 'zh-CN': '起止日期有误：最多 400 天，须在 2000 至 2049 年之间。', en: 'The days are out of order, more than 400, or outside 2000 to 2049.' } } },
});

export const calendar = { days };
