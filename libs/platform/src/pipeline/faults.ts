import type { Operation } from '@gongzhi/contracts';
import { isStalePlan } from '../database/connection.ts';
import { Refusal } from './refusal.ts';

/** PostgreSQL's word on what went wrong. */
interface DatabaseError extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** Two transactions met, or drew the same random value, or a table was changed by an upgrade; running it again is right. */
export function isWorthRetrying(error: unknown, operation?: Operation): boolean {
  const { code, constraint } = error as DatabaseError;
  if (code === '40001' || code === '40P01' || isStalePlan(error)) return true;
  if (code !== '23505' || constraint === undefined) return false;
  return constraint === 'outbox_sequence' || constraint === 'idempotency_pkey' || (operation?.drawn?.includes(constraint) ?? false);
}

/** Turns what the database says into a refusal: declared constraints, time-outs, and a database that is gone. Others are defects. */
export function refusalOf(error: unknown, operation: Operation): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const { code, constraint, table, message } = error as DatabaseError;
  const declared = constraint ? operation.constraints?.[constraint] : undefined;
  if (declared) return new Refusal(declared[0], { field: declared[1] });
  if (isWorthRetrying(error, operation)) return new Refusal('CONFLICT');
  // The row of a key that somebody else holds is refused by its column (see platform-rows.ts).
  if (code === '23502' && table === 'idempotency') return new Refusal('IDEMPOTENCY_IN_FLIGHT', { retryAfter: 1 });
  if (code === '57014') return new Refusal('TIMEOUT', { retryAfter: 1 });
  // A value that is well formed but beyond what the database can hold: the year 0, a number too large.
  if (code === '22003' || code === '22007' || code === '22008') return new Refusal('INVALID_INPUT');
  if (isUnavailable(code, message)) return new Refusal('UNAVAILABLE', { retryAfter: 1 });
  return undefined;
}

/** Whether the connection itself is gone, so that its client must not be used again. */
export function isLost(error: unknown): boolean {
  const { code, message } = error as DatabaseError;
  return isUnavailable(code, message);
}

/** Connection lost or refused, server stopping or full, disk full. */
function isUnavailable(code: string | undefined, message: string): boolean {
  if (code && /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered a connection error/.test(message);
}
