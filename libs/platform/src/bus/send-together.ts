import type { NatsConnection } from '@nats-io/transport-node';

interface Protocol {
  flushPending(): void;
}

/**
 * Lets what is published while the event loop takes in what has arrived leave in one system call. The library writes at the end of each callback;
 * under load several requests, or answers of the database, are taken in one turn, and a write to a socket is what a request costs most at the edge
 * (a third of its processor time with 16 clients). It delays a message only by the work that is ready anyway.
 */
export function sendTogether(connection: NatsConnection): void {
  const { protocol } = connection as unknown as { protocol: Protocol };
  const flush = protocol.flushPending.bind(protocol);
  let scheduled = false;
  protocol.flushPending = () => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flush();
    });
  };
}
