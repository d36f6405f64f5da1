import { checkInput, type Language, type Operation } from '@gongzhi/contracts';
import { Refusal } from './refusal.ts';

/** Fields a refusal names at most: an answer is not longer than its reader. */
const namedFields = 100;

/** The input as the contract types it, or a refusal naming every field that is wrong, in the caller's language. */
export function validate(operation: Operation, input: unknown, language: Language): unknown {
  const checked = checkInput(operation.input, input, language);
  if ('errors' in checked) throw new Refusal('INVALID_INPUT', {}, checked.errors.slice(0, namedFields));
  return checked.data;
}
