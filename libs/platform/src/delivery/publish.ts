import { jetstream } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { inSequence } from './in-sequence.ts';
import type { OutboxRow } from './outbox.queries.ts';

const traceparentPattern = /"traceparent":"([0-9a-f-]{55})"/;

/**
 * Publishes rows in order, all in flight at once, and waits for every acknowledgement. When one fails the whole batch is published again later;
 * the broker drops those it has.
 *
 * @param lastSequence sequence of the stream that was acknowledged last; a new event at or below it means that the stream went back
 * @returns the highest sequence acknowledged
 */
export async function publishRows(nats: NatsConnection, rows: readonly OutboxRow[], lastSequence: number): Promise<number | 'stream went back'> {
  const stream = jetstream(nats, { timeout: 10_000 });
  const acknowledgements = await Promise.all(
    inSequence(rows, (row) => row.aggregate, (row) => row.sequence).map((row) => {
      const options: { msgID: string; headers?: ReturnType<typeof headers> } = { msgID: row.eventId };
      const traceparent = traceparentPattern.exec(row.envelope)?.[1];
      if (traceparent) {
        options.headers = headers();
        options.headers.set('traceparent', traceparent);
      }
      return stream.publish(row.subject, row.envelope, options);
    }),
  );
  if (acknowledgements.some((ack) => !ack.duplicate && ack.seq <= lastSequence)) return 'stream went back';
  return Math.max(lastSequence, ...acknowledgements.map((ack) => ack.seq));
}
