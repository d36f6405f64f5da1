import { z } from 'zod';
import { AreaCode, Id, Moment, pii } from '../contract/fields.ts';
import { CategoryCode } from './matter.ts';
import { Alert, MatterKind, Stage, Status, Urgency } from './vocabulary.ts';

/** A matter as lists show it: enough to choose the next one by. */
export const MatterItem = z
  .object({
    id: Id,
    code: z.string(),
    kind: MatterKind,
    title: pii(z.string()),
    area: AreaCode,
    areaName: z.string(),
    status: Status,
    stage: Stage,
    urgency: Urgency,
    unitId: Id.nullable(),
    handlerId: z.string().nullable(),
    dueAt: Moment.nullable(),
    alert: Alert,
    receivedAt: Moment,
    version: z.int(),
  })
  .meta({ id: 'MatterItem' });
export type MatterItem = z.output<typeof MatterItem>;

/** What narrows a list of matters down. */
export const matterFilters = {
  kind: MatterKind.optional(),
  status: Status.optional(),
  stage: Stage.optional(),
  category: CategoryCode.optional(),
  urgency: Urgency.optional(),
  /** This area and what lies below it. */
  area: AreaCode.optional(),
  /** The unit that owns it. */
  unitId: Id.optional(),
  alert: Alert.optional(),
  receivedFrom: Moment.optional(),
  /** Up to, not including, this moment. */
  receivedTo: Moment.optional(),
};
