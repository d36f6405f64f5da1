/** How a dispute ended, for the service it came from. */
import { z } from 'zod';
import { Id, pii } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { DisputeStatus } from './vocabulary.ts';

export const outcome = query({
  summary: { 'zh-CN': '调解结果', en: 'How mediation of a dispute ended, in words' },
  description: 'Asked by casework when the dispute of a matter ends: the terms of the agreement, or that there is none and which ways stay open.',
  allow: 'internal',
  input: z.strictObject({ id: Id }),
  output: z.object({ id: Id, status: DisputeStatus, words: pii(z.string()) }),
  audited: true,
});
