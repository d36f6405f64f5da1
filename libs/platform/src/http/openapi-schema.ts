import { classifications } from '@gongzhi/contracts';
import type { z } from 'zod';
import type { CreateDocumentOptions } from 'zod-openapi';

/** Formats that say everything; the pattern zod adds to them is a screenful. */
const plainFormats = ['uuid', 'date-time', 'date', 'email', 'uri'];

/** How schemas are written in the documents: how each field is protected, and without what says nothing. */
export const schemaOptions = {
  override({ zodSchema, jsonSchema }) {
    const protection = classifications.get(zodSchema as unknown as z.ZodType);
    if (protection) Object.assign(jsonSchema, { 'x-classification': protection.classification });
    if (plainFormats.includes(jsonSchema.format ?? '')) delete jsonSchema.pattern;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
} satisfies CreateDocumentOptions;
