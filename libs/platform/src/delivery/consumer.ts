import type { EventEnvelope } from '@gongzhi/contracts';
import type { JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { createApply, type ApplyOptions } from './apply.ts';
import { writeDeadLetter } from './dead-letters.ts';
import { reasonOf } from './failures.ts';
import { createLanes } from './lanes.ts';
import { createRedriver, type Redriver } from './redrive.ts';
import { subscribe } from './subscription.ts';

export interface ConsumerOptions<Db> extends Omit<ApplyOptions<Db>, 'withTrace'> {
  /** The consuming service. */
  readonly service: string;
  readonly nats: NatsConnection;
  /** Runs the handler, named as its consumer, inside the trace that the event's envelope names. */
  readonly withTrace?: ApplyOptions<Db>['withTrace'];
  /** Milliseconds before each further attempt; after the last one the event becomes a dead letter. */
  readonly backoff?: readonly number[];
  /** After so many milliseconds without a sign of life the broker delivers an event again. */
  readonly ackWaitMillis?: number;
  /** Events applied in one transaction. */
  readonly batch?: number;
  /** Milliseconds between two batches that are not full; 100 unless said. */
  readonly paceMillis?: number;
  /** Events held by this process at most; a poison event delays its neighbours only when so many wait behind it. */
  readonly maxPending?: number;
  readonly onDeadLetter?: (event: EventEnvelope) => void;
}

export interface RunningConsumer extends Redriver {
  /** The services whose events it takes. */
  readonly sources: readonly string[];
  isWanted(event: EventEnvelope): boolean;
  /** Applies events that did not come through the broker, in line with the others; resolves when each is applied or set aside. */
  accept(events: readonly EventEnvelope[]): Promise<void>;
  /** How many events of a source the broker still holds for it. */
  backlog(source: string): Promise<number>;
  /** Ends after the batch in hand. What waits goes back to the broker at once. */
  stop(): Promise<void>;
}

const usualBackoff = [200, 1_000, 5_000, 15_000, 60_000];

/** Runs a consumer. Any number of processes may run the same one. */
export function startConsumer<Db>(options: ConsumerOptions<Db>): RunningConsumer {
  const { definition, nats, service, transaction, log, crashPoint, maxPending = 1_000, ackWaitMillis = 10_000 } = options;
  const withTrace: ApplyOptions<Db>['withTrace'] = options.withTrace ?? ((_traceparent, _name, work) => work());
  const { name } = definition;
  const wanted = new Set(definition.events.map((event) => event.subject));
  const sources = [...new Set(definition.events.map((event) => event.name.split('.')[0]!))];

  const lanes = createLanes({
    apply: createApply({ ...options, withTrace }),
    isHealthy: () => transaction((client) => client.query('select 1')).then(() => true, () => false),
    batch: options.batch ?? 200,
    pace: options.paceMillis ?? 100,
    backoff: options.backoff ?? usualBackoff,
    onFailure: (event, error, attempts) => log.warn({ consumer: name, eventId: event.id, traceId: traceIdOf(event), attempts, reason: reasonOf(error) }, 'event not applied'),
    async setAside(event, error, attempts) {
      await transaction((client) => writeDeadLetter(client, name, event, { reason: reasonOf(error), attempts }));
      log.error({ consumer: name, eventId: event.id, traceId: traceIdOf(event), type: event.type, attempts }, 'event became a dead letter');
      options.onDeadLetter?.(event);
    },
  });
  const keeping = setInterval(() => lanes.keepAll(), ackWaitMillis / 3);

  const subscriptions = new Map(sources.map((stream) => [stream, subscribe({
    nats, stream, durable: `${service}-${name}`, log, ackWaitMillis, maxPending,
    room: () => maxPending - lanes.size,
    take(message) {
      let event: EventEnvelope;
      try {
        event = eventOf(message);
      } catch {
        log.error({ consumer: name, subject: message.subject, seq: message.seq }, 'message is no event');
        return message.term();
      }
      const deliver = () => lanes.push({ event, settle: () => message.ack(), keep: () => message.working(), release: () => message.nak() });
      if (crashPoint) void Promise.resolve(crashPoint('P8')).then(deliver);
      else deliver();
    },
  })]));

  return {
    sources,
    isWanted: (event) => wanted.has(`event.${event.type}`),
    async accept(events) {
      await Promise.all(events.map((event) => new Promise<void>((settle, reject) => lanes.push({ event, settle, release: () => reject(new Error('consumer stopped')) }))));
    },
    ...createRedriver({ definition, transaction, withTrace }),
    async backlog(source) {
      return (await subscriptions.get(source)?.backlog()) ?? 0;
    },
    async stop() {
      await Promise.all([...subscriptions.values()].map((subscription) => subscription.stop()));
      clearInterval(keeping);
      await lanes.stop();
    },
  };
}

/** The event a message carries; in its trace, what follows comes after its publication. */
function eventOf(message: JsMsg): EventEnvelope {
  const event = message.json<EventEnvelope>();
  const traceparent = message.headers?.get('traceparent');
  return traceparent ? { ...event, traceparent } : event;
}

const traceIdOf = (event: EventEnvelope): string | undefined => event.traceparent?.split('-')[1];
