import type { EventEnvelope } from '@gongzhi/contracts';
import type pg from 'pg';

/** Where PostgreSQL statements run: a pool, or one client of it. */
export type Queryable = pg.Pool | pg.ClientBase;

/** A place in the order of an outbox. Both are 64 bits wide, so they stay text. */
export interface OutboxPosition {
  readonly transactionId: string;
  readonly id: string;
}

export interface OutboxRow extends OutboxPosition {
  readonly eventId: string;
  readonly subject: string;
  readonly aggregate: string;
  readonly sequence: number;
  /** CloudEvents JSON. */
  readonly envelope: string;
  readonly ageMillis: number;
}

/** Before the first row of any outbox. */
export const outboxStart: OutboxPosition = { transactionId: '0', id: '0' };

/**
 * Rows after a position in the order (transaction id, id). Rows of transactions that could still be overtaken - at or above the oldest
 * running one - wait, so a reader that remembers its last position misses none. (ORDER BY names the table: a bare `id` would be the text.)
 */
export async function readRowsAfter(db: Queryable, after: OutboxPosition, limit: number): Promise<OutboxRow[]> {
  const { rows } = await db.query<OutboxRow>({
    text: `select transaction_id::text as "transactionId", id::text, event_id as "eventId", subject, aggregate, sequence, envelope,
        (extract(epoch from clock_timestamp() - created_at) * 1000)::float8 as "ageMillis"
      from platform.outbox
      where (transaction_id, id) > ($1::xid8, $2::bigint) and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by outbox.transaction_id, outbox.id limit $3`,
    values: [after.transactionId, after.id, limit],
  });
  return rows;
}

/** An event with its place in the producer's outbox. */
export interface StoredEvent extends OutboxPosition {
  readonly ageMillis: number;
  readonly event: EventEnvelope;
}

/**
 * A page of the producer's outbox in the order of publication, for reconcilers and rebuilds of read models.
 *
 * @param page.after the last event of the page before; null starts at the beginning
 */
export async function readOutboxAfter(db: Queryable, page: { after: OutboxPosition | null; limit: number }): Promise<StoredEvent[]> {
  const rows = await readRowsAfter(db, page.after ?? outboxStart, page.limit);
  return rows.map(({ transactionId, id, ageMillis, envelope }) => ({ transactionId, id, ageMillis, event: JSON.parse(envelope) as EventEnvelope }));
}

/** The events of one aggregate (`matters/0190…`) from one sequence to another, both included: fills a consumer's gap. */
export async function readOutbox(db: Queryable, range: { aggregate: string; from: number; to: number }): Promise<EventEnvelope[]> {
  const { rows } = await db.query<{ envelope: string }>({
    text: 'select envelope from platform.outbox where aggregate = $1 and sequence between $2 and $3 order by sequence limit 1000',
    values: [range.aggregate, range.from, range.to],
  });
  return rows.map((row) => JSON.parse(row.envelope) as EventEnvelope);
}

/** The place just before the events of the last so many hours; undefined when there are none. */
export async function positionBefore(db: Queryable, hours: number): Promise<OutboxPosition | undefined> {
  const { rows } = await db.query<{ transactionId: string | null }>(
    'select min(transaction_id::text::numeric)::text as "transactionId" from platform.outbox where created_at >= now() - make_interval(hours => $1)', [hours]);
  const transactionId = rows[0]?.transactionId;
  return transactionId ? { transactionId, id: '0' } : undefined;
}

/** The place of one event, if the outbox still holds it. */
export async function positionOf(db: Queryable, event: { aggregate: string; sequence: number }): Promise<OutboxPosition | undefined> {
  const { rows } = await db.query<OutboxPosition>(
    'select transaction_id::text as "transactionId", id::text from platform.outbox where aggregate = $1 and sequence = $2', [event.aggregate, event.sequence]);
  return rows[0];
}

/** The earlier of two places. */
export function earlier(a: OutboxPosition, b: OutboxPosition): OutboxPosition {
  const order = BigInt(a.transactionId) - BigInt(b.transactionId) || BigInt(a.id) - BigInt(b.id);
  return order <= 0n ? a : b;
}
