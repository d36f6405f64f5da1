import type { EventEnvelope } from '@gongzhi/contracts';
import type { NatsConnection } from '@nats-io/transport-node';
import { SpanKind } from '@opentelemetry/api';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { crashPoint, crashTesting } from '../crash-point.ts';
import { readOutbox, readOutboxAfter, startConsumer, startRelay, type ConsumerDefinition, type ReadAfter, type Relay, type RunningConsumer } from '../delivery/index.ts';
import { serviceTransaction } from '../pipeline/as-service.ts';
import { contextOf, withSpan } from '../telemetry/tracing.ts';
import type { Runtime } from './runtime.ts';
import { useConsumers } from './dead-letter-handlers.ts';
import { serveRedriving } from './serve-redriving.ts';

/** What carries a service's events: its relay, its consumers, and its outbox for those who miss something. */
export interface Delivery {
  readonly relay: Relay;
  readonly consumers: readonly RunningConsumer[];
  readonly readAfter: ReadAfter;
  stop(): Promise<void>;
}

/** Starts a service's event delivery. */
export function startDelivery(options: { runtime: Runtime; pool: pg.Pool; connectionString: string; consumers: readonly ConsumerDefinition<Kysely<any>>[] }): Delivery {
  const { runtime, pool } = options;
  const { service, connection, log, metrics } = runtime;
  const crash = crashTesting ? (point: string): void => crashPoint(point, `event.${service}`) : undefined;
  const crashOf = (consumer: string) => (point: string): void => {
    crash?.(point);
    crashPoint(point, `event.${service}.${consumer}`);
  };
  const relay = startRelay({ service, connectionString: options.connectionString, nats: connection, log, ...(crash ? { crashPoint: crash } : {}) });
  serveOutbox(connection, service, pool);
  const writing = { service, pool, log, onEvents: () => relay.wake() };
  // Without a token: whom a service may ask, the bus knows.
  const call = runtime.callAs({ body: '' });
  const consumers = options.consumers.map((definition) =>
    startConsumer<Kysely<any>>({
      definition,
      service,
      nats: connection,
      log,
      transaction: (work) => serviceTransaction<any, any>(writing, `${service}.${definition.name}`, (client, context) => work(client, { ...context, call })),
      fetchGap: (source, aggregate, from, to) => askOutbox<EventEnvelope[]>(connection, source, 'gap', { aggregate, from, to }),
      withTrace: (traceparent, name, work) => withSpan(`consume ${name}`, { kind: SpanKind.CONSUMER, parent: contextOf(traceparent) }, work),
      onOutcome: (outcome, count) => metrics.events.inc({ consumer: definition.name, outcome }, count),
      onDeadLetter: () => metrics.events.inc({ consumer: definition.name, outcome: 'dead_letter' }),
      ...(runtime.config.CONSUMER_BACKOFF ? { backoff: runtime.config.CONSUMER_BACKOFF } : {}),
      ...(crash ? { crashPoint: crashOf(definition.name) } : {}),
    }),
  );
  serveRedriving(connection, service, consumers);
  useConsumers(service, consumers);
  return {
    relay,
    consumers,
    readAfter: (source, page) => askOutbox(connection, source, 'after', page),
    async stop() {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      await relay.stop();
    },
  };
}

/** Answers other services that missed events: `sys.<service>.outbox.gap` and `.after`. */
function serveOutbox(connection: NatsConnection, service: string, pool: pg.Pool): void {
  const serve = <Input>(what: string, read: (input: Input) => Promise<unknown>): void => {
    connection.subscribe(`sys.${service}.outbox.${what}`, {
      queue: service,
      callback: (error, message) => {
        if (error) return;
        // No answer when it fails: the asker waits and asks again.
        read(message.json<Input>()).then((answer) => message.respond(JSON.stringify(answer)), () => {});
      },
    });
  };
  serve('gap', (range: { aggregate: string; from: number; to: number }) => readOutbox(pool, range));
  serve('after', (page: Parameters<typeof readOutboxAfter>[1]) => readOutboxAfter(pool, page));
}

async function askOutbox<Answer>(connection: NatsConnection, source: string, what: string, input: unknown): Promise<Answer> {
  const message = await connection.request(`sys.${source}.outbox.${what}`, JSON.stringify(input), { timeout: 5_000 });
  return message.json<Answer>();
}
