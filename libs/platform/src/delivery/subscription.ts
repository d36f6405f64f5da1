import { AckPolicy, DeliverPolicy, jetstream, ReplayPolicy, type Consumer, type JsMsg } from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';
import type { Log } from '../telemetry/log.ts';
import { pause, retryDelay } from './delays.ts';
import { managerOf, unlessMissing } from './stream.ts';

export interface Subscription {
  /** How many events the broker still holds for this consumer, those in hand included; infinitely many while it has no such stream or consumer yet. */
  backlog(): Promise<number>;
  stop(): Promise<void>;
}

const fetchMillis = 5_000;

/**
 * Pulls the events of one service's stream for one durable consumer. It takes all of them and leaves choosing to the consumer: only then are
 * the sequences of an aggregate without gaps, and servers before 2.10 know one filter per consumer. A consumer or stream that is missing -
 * not made yet, or wiped - is made as soon as the stream is there.
 */
export function subscribe(options: {
  nats: NatsConnection;
  stream: string;
  durable: string;
  log: Log;
  ackWaitMillis: number;
  maxPending: number;
  /** How many more messages may come right now. */
  room: () => number;
  take: (message: JsMsg) => void;
}): Subscription {
  const { nats, stream, durable, log, maxPending } = options;
  let stopped = false;
  let closeFetch: (() => void) | undefined;

  // A pull that was open when the connection broke is forgotten by the broker; a new one goes out at once.
  void (async () => {
    for await (const status of nats.status()) {
      if (stopped) return;
      if (status.type === 'disconnect') closeFetch?.();
    }
  })();

  const finished = (async () => {
    let consumer: Consumer | undefined;
    for (let failures = 0; !stopped; ) {
      try {
        consumer ??= await ensureConsumer();
        await fetchOnce(consumer);
        failures = 0;
      } catch (error) {
        consumer = undefined;
        failures++;
        if (failures === 1 || failures % 20 === 0) log.info({ err: error, stream, durable, failures }, 'waiting for the stream');
        if (!stopped) await pause(Math.min(retryDelay(failures), 1_000));
      }
    }
  })();

  async function ensureConsumer(): Promise<Consumer> {
    const manager = await managerOf(nats);
    await manager.consumers.add(stream, {
      name: durable,
      durable_name: durable,
      filter_subject: `event.${stream}.>`,
      deliver_policy: DeliverPolicy.All,
      replay_policy: ReplayPolicy.Instant,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(options.ackWaitMillis),
      max_ack_pending: maxPending,
      // Counting attempts is the consumer's own business: redeliveries after a restart are no failures.
      max_deliver: -1,
    });
    return jetstream(nats).consumers.get(stream, durable);
  }

  async function fetchOnce(consumer: Consumer): Promise<void> {
    const room = options.room();
    if (room <= 0) return pause(50);
    const messages = await consumer.fetch({ max_messages: room, expires: fetchMillis });
    closeFetch = () => void messages.close();
    if (stopped) closeFetch();
    for await (const message of messages) options.take(message);
    closeFetch = undefined;
  }

  return {
    async backlog() {
      const info = await (await managerOf(nats)).consumers.info(stream, durable).catch(unlessMissing);
      return info ? info.num_pending + info.num_ack_pending : Infinity;
    },
    async stop() {
      stopped = true;
      closeFetch?.();
      await finished;
    },
  };
}
