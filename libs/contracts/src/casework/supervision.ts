import { z } from 'zod';
import { AreaCode, Id, Moment, pageInput, pageOf, pii, Wording } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { Alert, ClockKind, MatterKind, Status } from './vocabulary.ts';

/** A clock that has turned yellow or red, with the matter it belongs to. */
export const AlertedClock = z
  .object({
    clockId: Id,
    clock: ClockKind,
    alert: Alert,
    escalation: z.int(),
    /** The area whose supervisors it has risen to; null while it is the unit's own. */
    alertArea: z.string().nullable(),
    dueAt: Moment,
    matterId: Id,
    code: z.string(),
    kind: MatterKind,
    title: pii(z.string()),
    status: Status,
    area: AreaCode,
    areaName: z.string(),
    unitId: Id.nullable(),
    handlerId: z.string().nullable(),
    /** The handler is on leave today: somebody has to cover. */
    handlerAway: z.boolean(),
    /** Of the matter: orders are issued on the version that was seen. */
    version: z.int(),
  })
  .meta({ id: 'AlertedClock' });
export type AlertedClock = z.output<typeof AlertedClock>;

const list = query({
  summary: { 'zh-CN': '督办清单', en: 'Clocks that are yellow or red' },
  description: 'Within reach, most overdue first.',
  http: 'GET /v1/supervision',
  allow: 'supervision:read',
  input: z.strictObject({ ...pageInput, alert: z.enum(['yellow', 'red']).optional(), area: AreaCode.optional(), unitId: Id.optional(), minEscalation: z.coerce.number().int().min(0).max(9).optional() }),
  output: pageOf(AlertedClock),
});

/** How many clocks are yellow, red, and red and risen to a tier above. */
const counts = { yellow: z.int(), red: z.int(), escalated: z.int() };

const summary = query({
  summary: { 'zh-CN': '督办概况', en: 'Yellow and red clocks by unit or area' },
  description: 'Within reach. By area: the areas right below the one asked about, or below one’s own.',
  http: 'GET /v1/supervision/summary',
  allow: 'supervision:read',
  input: z.strictObject({ by: z.enum(['unit', 'area']).default('unit'), area: AreaCode.optional() }),
  output: z.object({
    /** `key`: id of the unit or code of the area; null: with no unit yet. The most red first. */
    items: z.array(z.object({ key: z.string().nullable(), name: Wording.nullable(), ...counts })),
    total: z.object(counts),
  }),
});

export const supervision = { list, summary };
