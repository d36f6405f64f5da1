import { jetstream, type JetStreamClient, type PubAck } from '@nats-io/jetstream';
import { headers, TimeoutError, type NatsConnection } from '@nats-io/transport-node';
import { SpanKind } from '@opentelemetry/api';
import { contextOf, currentTraceparent, withSpan } from '../telemetry/tracing.ts';
import { inSequence } from './in-sequence.ts';
import type { OutboxRow } from './outbox.queries.ts';

const traceparentPattern = /"traceparent":"([0-9a-f-]{55})"/;

/** The broker takes an event and never says that it keeps it. */
export class NotAcknowledged extends Error {
  override readonly name = 'NotAcknowledged';
}

/**
 * Publishes rows in order, all in flight at once, and waits for every acknowledgement. When one fails the whole batch is published again later;
 * the broker drops those it has.
 *
 * @param lastSequence sequence of the stream that was acknowledged last; a new event at or below it means that the stream went back
 * @returns the highest sequence acknowledged
 * @throws NotAcknowledged when the broker was silent
 */
export async function publishRows(nats: NatsConnection, rows: readonly OutboxRow[], { lastSequence, ackMillis }: { lastSequence: number; ackMillis: number }): Promise<number | 'stream went back'> {
  const stream = jetstream(nats, { timeout: ackMillis });
  const acknowledgements = await Promise.all(
    inSequence(rows, (row) => row.aggregate, (row) => row.sequence).map((row) => publishRow(stream, row)),
  ).catch((error: unknown) => {
    throw error instanceof TimeoutError ? new NotAcknowledged('the broker did not say that it keeps the events', { cause: error }) : error;
  });
  if (acknowledgements.some((ack) => !ack.duplicate && ack.seq <= lastSequence)) return 'stream went back';
  return Math.max(lastSequence, ...acknowledgements.map((ack) => ack.seq));
}

/** Publishes a row within the trace of the command that announced it; a trace that is not recorded is only passed on. */
function publishRow(stream: JetStreamClient, row: OutboxRow): Promise<PubAck> {
  const traceparent = traceparentPattern.exec(row.envelope)?.[1];
  if (!traceparent?.endsWith('-01')) return send(stream, row, traceparent);
  const attributes = { 'messaging.system': 'nats', 'messaging.destination.name': row.subject, 'messaging.message.id': row.eventId };
  return withSpan(`publish ${row.subject}`, { kind: SpanKind.PRODUCER, parent: contextOf(traceparent), attributes }, () => send(stream, row, currentTraceparent() ?? traceparent));
}

function send(stream: JetStreamClient, row: OutboxRow, traceparent: string | undefined): Promise<PubAck> {
  const options = { msgID: row.eventId };
  if (!traceparent) return stream.publish(row.subject, row.envelope, options);
  const message = headers();
  message.set('traceparent', traceparent);
  return stream.publish(row.subject, row.envelope, { ...options, headers: message });
}
