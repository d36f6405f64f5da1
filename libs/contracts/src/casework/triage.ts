import { z } from 'zod';
import { AreaCode, pageInput, pageOf } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { MatterItem } from './matter-item.ts';
import { MatterKind, Urgency } from './vocabulary.ts';

const list = query({
  summary: { 'zh-CN': '待受理分流的事项', en: 'Matters to be accepted, triaged and routed' },
  description: 'Within reach: received, accepted or triaged and not yet with a unit. The most urgent first, then the newest.',
  http: 'GET /v1/triage',
  allow: 'matter:triage',
  input: z.strictObject({ ...pageInput, area: AreaCode.optional(), kind: MatterKind.optional(), urgency: Urgency.optional(), status: z.enum(['received', 'accepted', 'triaged']).optional() }),
  output: pageOf(MatterItem),
});

export const triage = { list };
