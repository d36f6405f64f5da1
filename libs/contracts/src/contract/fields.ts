import { z } from 'zod';
import type { Text } from './text.ts';

/** How a field is classified for protection: `pii` never reaches logs, spans, audit or events; `sensitive` is also encrypted at rest. */
export type Classification = 'pii' | 'sensitive';
export const classifications = z.registry<{ classification: Classification }>();

/** Marks a field as personal: redacted wherever the platform itself writes. */
export const pii = <Schema extends z.ZodType>(schema: Schema): Schema => {
  classifications.add(schema, { classification: 'pii' });
  return schema;
};

/** What a format asks for, in words: by the pattern's source, where a schema has one of its own. Patterns that are not here are quoted. */
export const formatTexts: Record<string, Text> = {};

/** A text of a certain form, with the words that say which. */
export function formatted(pattern: RegExp, words: Text): z.ZodString {
  formatTexts[String(pattern)] = words;
  return z.string().regex(pattern);
}

/** Id of a record: UUID version 7. */
export const Id = z.uuid().meta({ description: 'UUID version 7' });

/** Code of an area: 2, 4, 6, 9, 12 or 15 digits (GB/T 2260 with the statistical extension and grids). */
export const AreaCode = formatted(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$/, {
  'zh-CN': '须为 2、4、6、9、12 或 15 位区划代码',
  en: 'An area code has 2, 4, 6, 9, 12 or 15 digits',
}).meta({ description: 'Area code: 2, 4, 6, 9, 12 or 15 digits', example: '500235001001' });

/** A moment, UTC with `Z`. */
export const Moment = z.iso.datetime().meta({ description: 'Moment in UTC', example: '2026-03-05T01:30:00Z' });

/** A day in China's time zone. */
export const Day = z.iso.date().meta({ description: 'Day, China time', example: '2026-03-05' });

/** The labels of each closed list, for whoever shows a form. */
export const choiceLabels = z.registry<{ labels: Readonly<Record<string, Text>> }>();

/** A closed list: one of the words of a table that gives each its label. */
export const choice = <Labels extends Record<string, Text>>(labels: Labels) => {
  const schema = z.enum(Object.keys(labels) as [keyof Labels & string, ...(keyof Labels & string)[]]);
  choiceLabels.add(schema, { labels });
  return schema;
};

/** A text a person reads, in every language. */
export const Wording = z.object({ 'zh-CN': z.string(), en: z.string() });

/** Text in every language of the platform. */
export const BilingualText = z.strictObject({ 'zh-CN': z.string().min(1).max(500), en: z.string().min(1).max(500) });

/** A stored file: what the gateway hands to operations after an upload and sends after a download. */
export const FileReference = z.object({
  key: z.string(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
});
export type FileReference = z.output<typeof FileReference>;

/** Fields of every paged list's input: keyset pagination, opaque signed cursor. */
export const pageInput = {
  /** Rows a page, at most 100. */
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** `next` of the page before. */
  cursor: z.string().max(1000).optional(),
};

/** A page of a list. `next` is absent on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().optional() });
