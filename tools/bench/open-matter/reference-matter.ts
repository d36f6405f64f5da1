import { z } from 'zod';

/** The reference's idea of a new matter. */
export const OpenMatter = z.strictObject({
  kind: z.enum(['need', 'dispute', 'petition', 'complaint', 'hazard', 'tip', 'suggestion', 'enquiry', 'errand']),
  area: z.string().regex(/^\d{6,15}$/),
  title: z.string().min(2).max(100),
  description: z.string().min(2).max(5_000),
});
