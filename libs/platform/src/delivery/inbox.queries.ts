import type pg from 'pg';
import type { Queryable } from './outbox.queries.ts';

// None of these statements is prepared by name: a plan made while the tables were small reads them whole later. Planning anew costs 0.1 ms a batch.

/**
 * How far a consumer is in each of these aggregates. Their rows stay locked until the transaction ends, so two processes never apply events of one
 * aggregate at the same time.
 */
export async function lockPositions(client: pg.ClientBase, consumer: string, aggregates: readonly string[]): Promise<Map<string, number>> {
  const sorted = [...aggregates].sort();
  const [, { rows }] = await Promise.all([
    client.query({
      text: `insert into platform.inbox_position (consumer, aggregate, sequence)
        select $1, aggregate, 0 from unnest($2::text[]) with ordinality as wanted (aggregate, place) order by place on conflict do nothing`,
      values: [consumer, sorted],
    }),
    client.query<{ aggregate: string; sequence: number }>({
      text: 'select aggregate, sequence from platform.inbox_position where consumer = $1 and aggregate = any($2) order by aggregate for update',
      values: [consumer, sorted],
    }),
  ]);
  return new Map(rows.map((row) => [row.aggregate, row.sequence]));
}

/** The same, without locking: a look from outside. */
export async function readPositions(db: Queryable, consumer: string, aggregates: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await db.query<{ aggregate: string; sequence: number }>({
    text: 'select aggregate, sequence from platform.inbox_position where consumer = $1 and aggregate = any($2)',
    values: [consumer, aggregates],
  });
  return new Map(rows.map((row) => [row.aggregate, row.sequence]));
}

/**
 * Moves positions on. An upsert finds each row by its key; an UPDATE joined with the list was planned, on a table that had just grown, as a hash of the
 * whole table for every batch.
 */
export async function writePositions(client: pg.ClientBase, consumer: string, positions: ReadonlyMap<string, number>): Promise<void> {
  await client.query({
    text: `insert into platform.inbox_position (consumer, aggregate, sequence) select $1, * from unnest($2::text[], $3::int[])
      on conflict (consumer, aggregate) do update set sequence = greatest(inbox_position.sequence, excluded.sequence)`,
    values: [consumer, [...positions.keys()], [...positions.values()]],
  });
}

/** Which of these events a consumer has applied. */
export async function readApplied(db: Queryable, consumer: string, eventIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ event_id: string }>({
    text: 'select event_id from platform.inbox where consumer = $1 and event_id = any($2)',
    values: [consumer, eventIds],
  });
  return new Set(rows.map((row) => row.event_id));
}

export async function writeApplied(
  client: pg.ClientBase,
  consumer: string,
  events: readonly { id: string; aggregate: string; sequence: number }[],
): Promise<void> {
  await client.query({
    text: `insert into platform.inbox (consumer, event_id, aggregate, sequence) select $1, * from unnest($2::uuid[], $3::text[], $4::int[])`,
    values: [consumer, events.map((event) => event.id), events.map((event) => event.aggregate), events.map((event) => event.sequence)],
  });
}
