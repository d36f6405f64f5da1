import { createHash } from 'node:crypto';
import type { AuditRow } from './audit.queries.ts';

/** What stands before the first row of a county. */
export const genesis: Buffer = Buffer.alloc(32);

/** The keys of an audit row in the order in which they are hashed. Its place in the chain is hashed with it. */
const order = ['transactionId', 'id', 'at', 'county', 'operation', 'actor', 'roles', 'area', 'target', 'outcome', 'reason', 'traceId'] as const;

/** SHA-256 of the previous hash and the row's canonical JSON: an array of its position and its values in a fixed order. */
export function linkHash(previous: Buffer, position: number, row: AuditRow): Buffer {
  return createHash('sha256').update(previous).update(JSON.stringify([position, ...order.map((key) => row[key])])).digest();
}
