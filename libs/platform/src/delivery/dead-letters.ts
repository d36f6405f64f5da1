import type { EventEnvelope } from '@gongzhi/contracts';
import type pg from 'pg';
import { aggregateOf } from './apply.ts';
import { lockPositions, readApplied, writeApplied, writePositions } from './inbox.queries.ts';
import type { Queryable } from './outbox.queries.ts';

/** Sets an event aside that could not be applied, and lets its aggregate go on without it. */
export async function writeDeadLetter(client: pg.ClientBase, consumer: string, event: EventEnvelope, failure: { reason: string; attempts: number }): Promise<void> {
  const aggregate = aggregateOf(event);
  const positions = await lockPositions(client, consumer, [aggregate]);
  // Another process was luckier.
  if (event.sequence <= positions.get(aggregate)!) return;
  await client.query(
    `insert into platform.dead_letter (consumer, event_id, subject, envelope, reason, attempts) values ($1, $2, $3, $4, $5, $6)
    on conflict (consumer, event_id) do update set reason = excluded.reason, attempts = dead_letter.attempts + excluded.attempts, failed_at = now(), redriven_at = null`,
    [consumer, event.id, `event.${event.type}`, JSON.stringify(event), failure.reason, failure.attempts],
  );
  await writePositions(client, consumer, new Map([[aggregate, event.sequence]]));
}

/** A dead letter, locked while it is applied again; undefined when there is none or it was re-driven before. */
export async function lockDeadLetter(client: pg.ClientBase, consumer: string, eventId: string): Promise<EventEnvelope | undefined> {
  const { rows } = await client.query<{ envelope: string }>(
    'select envelope from platform.dead_letter where consumer = $1 and event_id = $2 and redriven_at is null for update', [consumer, eventId]);
  if (!rows[0] || (await readApplied(client, consumer, [eventId])).size > 0) return undefined;
  return JSON.parse(rows[0].envelope) as EventEnvelope;
}

/** Marks a dead letter as applied after all. */
export async function writeRedriven(client: pg.ClientBase, consumer: string, event: EventEnvelope): Promise<void> {
  await client.query('update platform.dead_letter set redriven_at = now() where consumer = $1 and event_id = $2', [consumer, event.id]);
  await writeApplied(client, consumer, [{ id: event.id, aggregate: aggregateOf(event), sequence: event.sequence }]);
}

export interface DeadLetter {
  readonly consumer: string;
  readonly eventId: string;
  readonly subject: string;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Date;
}

/** Dead letters still waiting for an operator, the newest first. */
export const waitingDeadLetters = `select consumer, event_id as "eventId", subject, reason, attempts, failed_at as "failedAt" from platform.dead_letter
  where redriven_at is null order by failed_at desc limit 100`;

export async function readDeadLetters(db: Queryable): Promise<DeadLetter[]> {
  return (await db.query<DeadLetter>(waitingDeadLetters)).rows;
}
