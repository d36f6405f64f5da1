import { GapUnavailable } from './apply.ts';

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
  readonly name: string;
  readonly message: string;
}

/**
 * Failures that say nothing about the event: the database is gone, full, or made two transactions meet; the producer could not be asked. They are
 * repeated without end and never make a dead letter.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof GapUnavailable) return true;
  const { code, message } = error as DatabaseError;
  if (code && /^(08|40|53|55P|57P|58|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|not queryable|connection error|Cannot use a pool/.test(message);
}

/** Why an event failed, without what PostgreSQL adds: its messages repeat values, which may be personal. */
export function reasonOf(error: unknown): string {
  const { name, code, constraint, message } = error as DatabaseError;
  return (code ? [name, code, constraint].filter(Boolean).join(' ') : `${name}: ${message}`).slice(0, 500);
}
