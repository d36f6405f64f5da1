import type { Queryable } from './outbox.queries.ts';

export interface Retention {
  readonly idempotencyHours?: number;
  readonly inboxDays?: number;
  /** Outbox rows are kept for rebuilds unless this is given. What is unpublished stays, and the last event of each aggregate: it counts on. */
  readonly outboxDays?: number | undefined;
  /** Rows per statement, so that no statement runs long. */
  readonly batch?: number;
}

/** Deletes what the platform keeps for a time only. Positions stay, so a pruned inbox still knows duplicates. */
export async function applyRetention(db: Queryable, retention: Retention = {}): Promise<{ idempotency: number; inbox: number; outbox: number }> {
  const { idempotencyHours = 24, inboxDays = 30, outboxDays, batch = 1_000 } = retention;
  const prune = (from: string, condition: string, age: string) => deleteInBatches(db, from, condition, age, batch);
  return {
    idempotency: await prune('platform.idempotency', 'created_at < now() - $1::interval', `${idempotencyHours} hours`),
    inbox: await prune('platform.inbox', 'processed_at < now() - $1::interval', `${inboxDays} days`),
    outbox: outboxDays === undefined ? 0 : await prune(
      'platform.outbox',
      `created_at < now() - $1::interval and (transaction_id, id) <= (select transaction_id, id from platform.relay)
        and exists (select 1 from platform.outbox later where later.aggregate = outbox.aggregate and later.sequence > outbox.sequence)`,
      `${outboxDays} days`),
  };
}

async function deleteInBatches(db: Queryable, table: string, condition: string, age: string, batch: number): Promise<number> {
  for (let total = 0; ; ) {
    const { rowCount } = await db.query(`delete from ${table} where ctid = any(array(select ctid from ${table} where ${condition} limit ${batch}))`, [age]);
    total += rowCount ?? 0;
    if ((rowCount ?? 0) < batch) return total;
  }
}
