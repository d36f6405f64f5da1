/** What mediation is told of a matter that was sent to it. */
import { z } from 'zod';
import { AreaCode, Id, pii } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { MatterKind, Status, Urgency } from './vocabulary.ts';

export const forMediation = query({
  summary: { 'zh-CN': '转调解事项信息', en: 'A matter as mediation needs it' },
  description: 'Asked by mediation when a matter was sent to it.',
  allow: 'internal',
  input: z.strictObject({ id: Id }),
  output: z.object({
    id: Id,
    code: z.string(),
    kind: MatterKind,
    category: z.string().nullable(),
    title: pii(z.string()),
    description: pii(z.string()),
    area: AreaCode,
    urgency: Urgency,
    status: Status,
    simulated: z.boolean(),
    /** Whose matter it is: who brought it in, or the person they speak for. Null where they stay unknown; the name is, where only their account is known. */
    reporter: z.object({ name: pii(z.string()).nullable(), contact: pii(z.string()).nullable(), personId: z.string().nullable() }).nullable(),
    /** It accuses somebody: nobody else is to learn of it (信访工作条例 article 30). */
    accuses: z.boolean(),
  }),
  audited: true,
});
