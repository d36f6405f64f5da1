import { z } from 'zod';
import { event } from '../contract/event.ts';
import { AreaCode, Id, Moment } from '../contract/fields.ts';
import { Action, Channel, MatterKind, Stage, Status, Urgency } from './vocabulary.ts';

export const opened = event({
  summary: { 'zh-CN': '事项已登记', en: 'A matter was brought in' },
  allow: 'matter:read',
  data: { code: z.string(), kind: MatterKind, channel: Channel, urgency: Urgency, status: Status, stage: Stage, personTimes: z.int(), receivedAt: Moment, dueAt: Moment.optional(), simulated: z.boolean() },
});

/** Any act on a matter after it was opened: who may see it live learns what happened; the words stay in the file. */
export const progressed = event({
  summary: { 'zh-CN': '事项有进展', en: 'A matter went on' },
  allow: 'matter:read',
  data: {
    action: Action,
    kind: MatterKind,
    fromStatus: Status,
    status: Status,
    stage: Stage,
    version: z.int(),
    at: Moment,
    unitId: Id.optional(),
    /** Area of that unit: the tier at which it is handled. */
    unitArea: AreaCode.optional(),
    category: z.string().optional(),
    rating: z.int().optional(),
    dueAt: Moment.optional(),
    /** Whether the answer came within its statutory clock; told once, when it is answered. */
    onTime: z.boolean().optional(),
    /** Whether a request for more time was granted; told when it is decided. */
    extended: z.boolean().optional(),
    /** The service the matter was routed to, when the unit works with one: `mediation`. */
    service: z.string().optional(),
  },
});
