import { GapUnavailable } from './apply.ts';

/** Another service that was asked is away, too slow, or met somebody else's change. */
const passingRefusals: readonly string[] = ['UNAVAILABLE', 'TIMEOUT', 'CONFLICT', 'TOO_MANY_REQUESTS'];

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
  readonly name: string;
  readonly message: string;
}

/**
 * Failures that say nothing about the event: the database is gone, full, or made two transactions meet; the producer, or whom the handler asks, does not answer. They are
 * repeated without end and never make a dead letter.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof GapUnavailable) return true;
  const { code, message, name } = error as DatabaseError;
  if (name === 'Refusal' && passingRefusals.includes(code ?? '')) return true;
  if (code && /^(08|40|53|55P|57P|58|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|not queryable|connection error|Cannot use a pool/.test(message);
}

/** Why an event failed, without what PostgreSQL adds: its messages repeat values, which may be personal. */
export function reasonOf(error: unknown): string {
  const { name, code, constraint, message } = error as DatabaseError;
  return (code ? [name, code, constraint].filter(Boolean).join(' ') : `${name}: ${message}`).slice(0, 500);
}
