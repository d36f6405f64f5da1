import type { StreamInfo } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type pg from 'pg';
import type { Log } from '../telemetry/log.ts';
import { earlier, positionBefore, positionOf, type OutboxPosition } from './outbox.queries.ts';
import { writePublished, type Published } from './relay.queries.ts';
import { ensureStream, lastEvent } from './stream.ts';

/**
 * Makes sure that the broker's stream exists and is the one the relay filled. When it is younger (wiped) or shorter (rolled back), the relay's
 * place goes back to what the stream still has, so that the rest is published again; the consumers' inboxes drop what they know.
 */
export async function alignWithStream(work: {
  client: pg.ClientBase;
  nats: NatsConnection;
  service: string;
  published: Published;
  replayHours: number;
  log: Log;
}): Promise<Published> {
  const { client, nats, published, log } = work;
  const stream = await ensureStream(nats, work.service);
  const wiped = published.streamCreated !== null && stream.created !== published.streamCreated;
  const rolledBack = stream.state.last_seq < published.streamSequence;
  if (published.streamCreated !== null && !wiped && !rolledBack) return published;

  let place: OutboxPosition = published;
  if (wiped || rolledBack) {
    const kept = wiped ? undefined : await placeOfLast(client, nats, stream, published);
    place = kept ?? earlier((await positionBefore(client, work.replayHours)) ?? published, published);
    log.warn({ wiped, rolledBack, from: place.transactionId }, 'broker lost events; publishing them again');
  }
  const next = { transactionId: place.transactionId, id: place.id, streamCreated: stream.created, streamSequence: stream.state.last_seq };
  await writePublished(client, next);
  return next;
}

/**
 * Where the last event of a shortened stream stands in the outbox. An event beyond the relay's place was published after the roll-back and tells
 * nothing about what is missing before it.
 */
async function placeOfLast(client: pg.ClientBase, nats: NatsConnection, stream: StreamInfo, published: OutboxPosition): Promise<OutboxPosition | undefined> {
  const last = await lastEvent(nats, stream);
  const place = last && (await positionOf(client, { aggregate: last.subject, sequence: last.sequence }));
  return place && earlier(place, published) === place ? place : undefined;
}
