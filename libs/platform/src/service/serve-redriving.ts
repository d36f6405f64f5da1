import type { NatsConnection } from '@nats-io/transport-node';
import type { Redriver } from '../delivery/index.ts';
import { reasonOf } from '../delivery/failures.ts';

/** What came of an attempt to apply a dead letter: applied, none there (any more), or why it failed again. */
type Redriven = { readonly redriven: boolean } | { readonly failed: string };

/**
 * For services without an HTTP face: `sys.<service>.dead-letters.redrive` takes `{ consumer, eventId }` and applies that event now. No service may
 * publish there; the bus user of an operator may. The others have operations for it (dead-letter-handlers.ts).
 */
export function serveRedriving(connection: NatsConnection, service: string, consumers: readonly Redriver[]): void {
  const redrive = async (text: string): Promise<Redriven> => {
    const { consumer, eventId } = JSON.parse(text) as { consumer: string; eventId: string };
    return { redriven: (await consumers.find(({ name }) => name === consumer)?.redrive(eventId)) ?? false };
  };
  connection.subscribe(`sys.${service}.dead-letters.redrive`, {
    queue: service,
    callback: (error, message) => {
      if (error) return;
      redrive(message.string()).catch((fault: unknown): Redriven => ({ failed: reasonOf(fault) })).then((result) => message.respond(JSON.stringify(result)), () => {});
    },
  });
}
