import { z } from 'zod';
import { Id, pii } from '../contract/fields.ts';
import { command } from '../contract/operation.ts';
import { actRefusals } from './act-refusals.ts';
import { Matter, matters } from './matters.ts';

const assign = command({
  summary: { 'zh-CN': '指派', en: 'Assign a matter to an officer' },
  description: 'To a person of the owning unit. An absent officer is refused, and the refusal names who covers; with `cover` the matter goes there at once.',
  http: 'POST /v1/matters/{id}/assignment',
  allow: 'assignment:change',
  ifMatch: true,
  input: z.strictObject({ id: Id, officerId: z.string().min(1).max(100), cover: z.boolean().default(false) }),
  output: Matter,
  errors: actRefusals('NOT_OWN_UNIT', 'OFFICER_ABSENT', 'SAME_HANDLER', 'ACCUSED_MAY_NOT_RECEIVE'),
  emits: [matters.progressed],
});

const recall = command({
  summary: { 'zh-CN': '撤回指派', en: 'Recall an assignment' },
  description: "The matter lies in the unit's inbox again, where its clocks go on.",
  http: 'POST /v1/matters/{id}/assignment/recall',
  allow: 'assignment:change',
  ifMatch: true,
  input: z.strictObject({ id: Id, reason: pii(z.string().trim().min(1).max(2_000)).optional() }),
  output: Matter,
  errors: actRefusals('NOTHING_TO_RECALL'),
  emits: [matters.progressed],
});

export const assignments = { assign, recall };
