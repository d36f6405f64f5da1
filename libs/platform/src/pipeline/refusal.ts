import type { FieldError } from '@gongzhi/contracts';

/** An answer other than the operation's output, declared in its contract. Thrown so that the transaction rolls back. */
export class Refusal extends Error {
  readonly code: string;
  /** Fills the message's placeholders and reaches the caller: ids, codes and dates, nothing personal. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}, errors: readonly FieldError[] = []) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
    this.errors = errors;
  }
}
