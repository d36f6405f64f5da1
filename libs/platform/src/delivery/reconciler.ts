import type { Log } from '../telemetry/log.ts';
import { aggregateOf } from './apply.ts';
import type { RunningConsumer } from './consumer.ts';
import { readPositions } from './inbox.queries.ts';
import type { OutboxPosition, Queryable, StoredEvent } from './outbox.queries.ts';

/** Asks a producer for a page of its outbox: `readOutboxAfter`, over there. */
export type ReadAfter = (source: string, page: { after: OutboxPosition | null; limit: number }) => Promise<StoredEvent[]>;

export interface ReconcilerOptions {
  readonly consumer: RunningConsumer;
  readonly db: Queryable;
  readonly readAfter: ReadAfter;
  readonly log: Log;
  /** Younger events may still be on their way. */
  readonly olderThanMillis?: number;
  readonly pageSize?: number;
  /** Told how many events had to be repaired. */
  readonly onRepaired?: (source: string, count: number) => void;
}

/**
 * Compares the outboxes of a consumer's producers with its inbox, from where the last run ended, and applies what never arrived. The last line of
 * defence: with it even events that neither the broker nor the relay's replay brought are applied.
 *
 * @returns how many events were missing
 */
export async function reconcile(options: ReconcilerOptions): Promise<number> {
  let repaired = 0;
  for (const source of options.consumer.sources) {
    const count = await reconcileSource(options, source);
    if (count > 0) {
      options.log.warn({ consumer: options.consumer.name, source, count }, 'events had not arrived and were applied now');
      options.onRepaired?.(source, count);
    }
    repaired += count;
  }
  return repaired;
}

async function reconcileSource(options: ReconcilerOptions, source: string): Promise<number> {
  const { consumer, db, olderThanMillis = 30_000, pageSize = 500 } = options;
  // A consumer that is merely behind needs time, not a second source.
  if ((await consumer.backlog(source)) > pageSize) return 0;
  let after = await readReconciled(db, consumer.name, source);
  for (let repaired = 0; ; ) {
    const page = await options.readAfter(source, { after, limit: pageSize });
    const young = page.findIndex((row) => row.ageMillis < olderThanMillis);
    const rows = young < 0 ? page : page.slice(0, young);
    const last = rows.at(-1);
    if (!last) return repaired;
    const positions = await readPositions(db, consumer.name, [...new Set(rows.map((row) => aggregateOf(row.event)))]);
    const missing = rows.map((row) => row.event).filter((event) => consumer.isWanted(event) && event.sequence > (positions.get(aggregateOf(event)) ?? 0));
    await consumer.accept(missing);
    after = { transactionId: last.transactionId, id: last.id };
    await writeReconciled(db, consumer.name, source, after);
    repaired += missing.length;
    if (rows.length < pageSize) return repaired;
  }
}

async function readReconciled(db: Queryable, consumer: string, source: string): Promise<OutboxPosition | null> {
  const { rows } = await db.query<OutboxPosition>(
    'select transaction_id::text as "transactionId", id::text from platform.reconciled where consumer = $1 and source = $2', [consumer, source]);
  return rows[0] ?? null;
}

async function writeReconciled(db: Queryable, consumer: string, source: string, place: OutboxPosition): Promise<void> {
  await db.query(
    `insert into platform.reconciled (consumer, source, transaction_id, id) values ($1, $2, $3::xid8, $4)
    on conflict (consumer, source) do update set transaction_id = excluded.transaction_id, id = excluded.id`,
    [consumer, source, place.transactionId, place.id]);
}
