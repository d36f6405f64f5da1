import type { NatsConnection } from '@nats-io/transport-node';
import type pg from 'pg';
import { readDeadLetters, type RunningConsumer } from '../delivery/index.ts';
import { reasonOf } from '../delivery/failures.ts';

/** What came of an attempt to apply a dead letter: applied, none there (any more), or why it failed again. */
export type Redriven = { readonly redriven: boolean } | { readonly failed: string };

/**
 * For operators: `sys.<service>.dead-letters.list` answers with what was set aside, `sys.<service>.dead-letters.redrive` takes
 * `{ consumer, eventId }` and applies that event now. No service may publish there; the bus user of an operator may.
 */
export function serveDeadLetters(connection: NatsConnection, service: string, pool: pg.Pool, consumers: readonly RunningConsumer[]): void {
  const serve = (what: string, answer: (text: string) => Promise<unknown>): void => {
    connection.subscribe(`sys.${service}.dead-letters.${what}`, {
      queue: service,
      callback: (error, message) => {
        if (error) return;
        answer(message.string()).catch((fault: unknown) => ({ failed: reasonOf(fault) })).then((result) => message.respond(JSON.stringify(result)), () => {});
      },
    });
  };
  serve('list', () => readDeadLetters(pool));
  serve('redrive', async (text): Promise<Redriven> => {
    const { consumer, eventId } = JSON.parse(text) as { consumer: string; eventId: string };
    return { redriven: (await consumers.find(({ name }) => name === consumer)?.redrive(eventId)) ?? false };
  });
}
