import type { OutboxPosition, Queryable } from './outbox.queries.ts';

/** How far a service's events are published, and the stream they went into. */
export interface Published extends OutboxPosition {
  /** When the broker created the stream; null before the first publication. */
  readonly streamCreated: string | null;
  /** The last sequence that the broker acknowledged. */
  readonly streamSequence: number;
}

export async function readPublished(db: Queryable): Promise<Published> {
  const { rows } = await db.query<Published>(
    `select transaction_id::text as "transactionId", id::text, stream_created as "streamCreated", stream_sequence::float8 as "streamSequence"
    from platform.relay`);
  return rows[0]!;
}

export async function writePublished(db: Queryable, published: Published): Promise<void> {
  await db.query({
    text: 'update platform.relay set transaction_id = $1::xid8, id = $2, stream_created = $3, stream_sequence = $4, published_at = now()',
    values: [published.transactionId, published.id, published.streamCreated, published.streamSequence],
  });
}

const backlogLimit = 10_000;

/** What is committed but not yet published: how many (counted up to 10,000) and how old the oldest is. Any process may ask. */
export async function readBacklog(db: Queryable): Promise<{ lag: number; backlog: number }> {
  const { rows } = await db.query<{ lag: number; backlog: number }>({
    text: `with cursor as materialized (select transaction_id, id from platform.relay)
      select count(*)::float8 as backlog, coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::float8 as lag
      from (select created_at from platform.outbox
        where (transaction_id, id) > ((select transaction_id from cursor), (select id from cursor))
        order by transaction_id, id limit ${backlogLimit}) waiting`,
  });
  return rows[0]!;
}
