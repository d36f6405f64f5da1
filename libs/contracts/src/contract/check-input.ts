import type { z } from 'zod';
import { fieldMessage, unknownField } from './field-messages.ts';
import type { FieldError } from './refusal.ts';
import type { Language } from './text.ts';

/** An input as the contract types it, or what is wrong with each field. */
export type CheckedInput = { readonly data: unknown } | { readonly errors: readonly FieldError[] };

/** Holds an input against a schema; faults are told in a person's words. Servers and browsers check with the same function. */
export function checkInput(schema: z.ZodType, input: unknown, language: Language): CheckedInput {
  const parsed = schema.safeParse(input, { error: (issue) => fieldMessage(issue, language) });
  if (parsed.success) return { data: parsed.data };
  return {
    errors: parsed.error.issues.flatMap((issue): FieldError[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), code: 'unknown_field', message: unknownField[language] }))
        : [{ path: pathOf(issue.path), code: issue.code, message: issue.message }],
    ),
  };
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');
