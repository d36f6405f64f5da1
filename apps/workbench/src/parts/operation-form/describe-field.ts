import { AreaCode, BilingualText, choiceLabels, Day, Id, Moment, type Text } from '@gongzhi/contracts';
import { CategoryCode } from '@gongzhi/contracts/casework';
import { Fen } from '@gongzhi/contracts/mediation';
import { z } from 'zod';

/** What a control has to let somebody say. */
export type FieldKind =
  | { readonly type: 'text'; readonly longest: number | undefined }
  | { readonly type: 'number'; readonly least: number | undefined; readonly most: number | undefined }
  | { readonly type: 'money' | 'yes-no' | 'day' | 'moment' | 'area' | 'category' | 'id' | 'bilingual' }
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly labels: Readonly<Record<string, Text>> | undefined }
  | { readonly type: 'many'; readonly of: FieldKind }
  | { readonly type: 'group'; readonly fields: readonly FieldDescription[] }
  | { readonly type: 'list'; readonly fields: readonly FieldDescription[] };

/** A field of an operation's input, as a form shows it. */
export interface FieldDescription {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What the contract takes when nothing is said. */
  readonly standard: unknown;
}

/** The fields of an operation's input, in the contract's order: a form follows from the contract as validation and documents do. */
export function describeFields(input: z.ZodType): FieldDescription[] {
  return input instanceof z.ZodObject ? Object.entries(input.shape).map(([name, schema]) => describeField(name, schema as z.ZodType)) : [];
}

/** The same fields without some, each named by its path: `id`, `parties.personId`. */
export function leaveOut(fields: readonly FieldDescription[], paths: ReadonlySet<string>, within = ''): FieldDescription[] {
  return fields
    .filter(({ name }) => !paths.has(within + name))
    .map((field) => (field.kind.type === 'group' || field.kind.type === 'list' ? { ...field, kind: { ...field.kind, fields: leaveOut(field.kind.fields, paths, `${within}${field.name}.`) } } : field));
}

function describeField(name: string, schema: z.ZodType): FieldDescription {
  let inner = schema;
  let required = true;
  let standard: unknown;
  for (;;) {
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) required = false;
    else if (inner instanceof z.ZodDefault) [required, standard] = [false, inner.def.defaultValue];
    else if (!(inner instanceof z.ZodPipe)) break;
    inner = (inner instanceof z.ZodPipe ? inner.def.in : (inner as z.ZodOptional).unwrap()) as z.ZodType;
  }
  return { name, kind: kindOf(inner), required, standard };
}

function kindOf(schema: z.ZodType): FieldKind {
  if (schema === Fen) return { type: 'money' };
  if (isAreaCode(schema)) return { type: 'area' };
  if (schema === CategoryCode) return { type: 'category' };
  if (schema === Day || schema instanceof z.ZodISODate) return { type: 'day' };
  if (schema === Moment || schema instanceof z.ZodISODateTime) return { type: 'moment' };
  if (schema === Id || schema instanceof z.ZodUUID) return { type: 'id' };
  if (schema === BilingualText) return { type: 'bilingual' };
  if (schema instanceof z.ZodEnum) return { type: 'choice', options: schema.options.map(String), labels: choiceLabels.get(schema)?.labels };
  if (schema instanceof z.ZodBoolean) return { type: 'yes-no' };
  if (schema instanceof z.ZodNumber) return { type: 'number', least: bound(schema.minValue), most: bound(schema.maxValue) };
  if (schema instanceof z.ZodArray) return ofArray(schema.element as z.ZodType);
  if (schema instanceof z.ZodObject) return { type: 'group', fields: describeFields(schema) };
  if (schema instanceof z.ZodUnion) return kindOf(schema.options.find((option) => !(option instanceof z.ZodLiteral)) as z.ZodType);
  return { type: 'text', longest: schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined };
}

/** An area code, also where a contract asks for more: a county or something smaller. */
function isAreaCode(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString && schema.def.checks?.[0] !== undefined && schema.def.checks[0] === AreaCode.def.checks?.[0];
}

function ofArray(element: z.ZodType): FieldKind {
  const of = kindOf(element);
  return of.type === 'group' ? { type: 'list', fields: of.fields } : { type: 'many', of };
}

const bound = (value: number | null): number | undefined => (value === null || !Number.isSafeInteger(value) || Math.abs(value) === Number.MAX_SAFE_INTEGER ? undefined : value);
