import { z } from 'zod';
import { Id, pii } from '../contract/fields.ts';
import { command } from '../contract/operation.ts';
import { actRefusals } from './act-refusals.ts';
import { Matter, matters } from './matters.ts';

const refer = command({
  summary: { 'zh-CN': '抄送', en: 'Refer a matter to a further unit' },
  description: 'The unit may read the file from now on. Owner, handler and clocks stay as they are.',
  http: 'POST /v1/matters/{id}/referrals',
  allow: 'referral:add',
  ifMatch: true,
  input: z.strictObject({ id: Id, unitId: Id, note: pii(z.string().trim().min(1).max(2_000)).optional() }),
  output: Matter,
  errors: actRefusals('ALREADY_OWNER', 'ALREADY_READER', 'ACCUSED_MAY_NOT_RECEIVE'),
  emits: [matters.progressed],
});

export const referrals = { refer };
