import { z } from 'zod';
import { AreaCode, Day, Id, Moment, pageInput, pageOf } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { refusals } from './refusals.ts';

/** An officer's leave and who stands in. */
export const Absence = z
  .object({
    id: Id,
    unitId: Id,
    area: AreaCode,
    officerId: z.string(),
    deputyId: z.string().nullable(),
    from: Day,
    to: Day,
    state: z.enum(['planned', 'away', 'over', 'cancelled']),
    recordedBy: z.string(),
    recordedAt: Moment,
    version: z.int(),
  })
  .meta({ id: 'Absence' });
export type Absence = z.output<typeof Absence>;

const create = command({
  summary: { 'zh-CN': '登记休假', en: 'Record an absence' },
  description: 'By the officer, the head of the unit or the centre director. Work that waits for the officer goes to the deputy, else to the least loaded officer present.',
  http: 'POST /v1/absences',
  allow: 'absence:change',
  input: z.strictObject({ unitId: Id, officerId: z.string().min(1).max(100), deputyId: z.string().min(1).max(100).optional(), from: Day, to: Day }),
  output: Absence,
  errors: { ABSENCE_NOT_YOURS: refusals.ABSENCE_NOT_YOURS },
  success: 201,
});

const list = query({
  summary: { 'zh-CN': '休假列表', en: 'List absences' },
  description: 'Within reach, those that are not over, newest first.',
  http: 'GET /v1/absences',
  allow: 'absence:read',
  input: z.strictObject({ ...pageInput, unitId: Id.optional(), officerId: z.string().max(100).optional() }),
  output: pageOf(Absence),
});

const cancel = command({
  summary: { 'zh-CN': '取消休假', en: 'Cancel an absence' },
  http: 'POST /v1/absences/{id}/cancellation',
  allow: 'absence:change',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Absence,
  errors: { ABSENCE_NOT_YOURS: refusals.ABSENCE_NOT_YOURS, ABSENCE_OVER: refusals.ABSENCE_OVER },
});

export const absences = { create, list, cancel };
