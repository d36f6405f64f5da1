import { z } from 'zod';
import { AreaCode, Id, Moment, pageInput, pageOf } from '../contract/fields.ts';
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
    status: Status,
    area: AreaCode,
    unitId: Id.nullable(),
    handlerId: z.string().nullable(),
  })
  .meta({ id: 'AlertedClock' });
export type AlertedClock = z.output<typeof AlertedClock>;

const list = query({
  summary: { 'zh-CN': '督办清单', en: 'Clocks that are yellow or red' },
  description: 'Within reach, most overdue first.',
  http: 'GET /v1/supervision',
  allow: 'supervision:read',
  input: z.strictObject({ ...pageInput, alert: z.enum(['yellow', 'red']).optional(), area: AreaCode.optional(), minEscalation: z.coerce.number().int().min(0).max(9).optional() }),
  output: pageOf(AlertedClock),
});

export const supervision = { list };
