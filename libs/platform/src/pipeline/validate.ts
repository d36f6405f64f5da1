import { type FieldError, type Language, type Operation } from '@gongzhi/contracts';
import { fieldMessage, unknownField } from './field-messages.ts';
import { Refusal } from './refusal.ts';

/** Fields a refusal names at most: an answer is not longer than its reader. */
const namedFields = 100;

/** The input as the contract types it, or a refusal naming every field that is wrong, in the caller's language. */
export function validate(operation: Operation, input: unknown, language: Language): unknown {
  const parsed = operation.input.safeParse(input, { error: (issue) => fieldMessage(issue, language) });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue): FieldError[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), code: 'unknown_field', message: unknownField[language] }))
      : [{ path: pathOf(issue.path), code: issue.code, message: issue.message }],
  );
  throw new Refusal('INVALID_INPUT', {}, errors.slice(0, namedFields));
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');
