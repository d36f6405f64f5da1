import type { NatsConnection } from '@nats-io/transport-node';
import pg from 'pg';
import type { Log } from '../telemetry/log.ts';
import { createBell } from './bell.ts';
import { pause, retryDelay } from './delays.ts';
import { startLeadership } from './leader.ts';
import { readRowsAfter } from './outbox.queries.ts';
import { NotAcknowledged, publishRows } from './publish.ts';
import { readBacklog, readPublished, writePublished, type Published } from './relay.queries.ts';
import { alignWithStream } from './replay.ts';
import { dropStream } from './stream.ts';

export interface RelayOptions {
  readonly service: string;
  /** The service's database. The relay keeps one connection of its own. */
  readonly connectionString: string;
  readonly nats: NatsConnection;
  readonly log: Log;
  /** Rows published together. */
  readonly batch?: number;
  /** How long the relay sleeps when nobody wakes it. */
  readonly pollMillis?: number;
  /** How often it makes sure that the broker's stream is still the one it filled. */
  readonly checkMillis?: number;
  /** How long the broker may take to say that it keeps an event. */
  readonly ackMillis?: number;
  /** After a wipe of the broker, events of so many hours are published again; what is older, the reconciler finds. */
  readonly replayHours?: number;
  /** Called at P6 (rows read) and P7 (acknowledged, cursor not moved), for the crash tests. */
  readonly crashPoint?: (point: string) => Promise<void> | void;
}

export interface RelayState {
  /** Age of the oldest unpublished event in milliseconds; 0 when all are published. */
  readonly lag: number;
  /** How many events wait, counted up to 10,000. */
  readonly backlog: number;
  /** Whether this process publishes; the others stand by. */
  readonly leader: boolean;
}

export interface Relay {
  /** Says that events were committed. Costs nothing, so it is called after each commit with events. */
  wake(): void;
  state(): Promise<RelayState>;
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
}

const channel = 'gongzhi_outbox';
/**
 * A stream of nats-server that once could not be written (disk full) keeps silent to every publication until the server is restarted or the stream is
 * made anew, also when there is room again. Its API answers meanwhile: after so many silences between which it did, the stream is made anew.
 */
const mostSilences = 2;
/** Between two batches that are not full. */
const paceMillis = 50;

/**
 * Publishes a service's outbox to its stream, in order and at least once. One relay leads per database, by an advisory lock of its session;
 * the others stand by and take over when it is gone. See docs/decisions/0002-outbox-and-audit.md.
 */
export function startRelay(options: RelayOptions): Relay {
  const { service, nats, log, batch = 500, pollMillis = 250, checkMillis = 5_000, ackMillis = 10_000, replayHours = 24, crashPoint } = options;
  const bell = createBell();
  let leader = false;
  let announcing: NodeJS.Timeout | undefined;
  let checkAt = 0;
  const leadership = startLeadership({
    connectionString: options.connectionString, name: 'gongzhi.relay', log, bell,
    lead: (client) => publishUntilStopped(client).finally(() => (leader = false)),
  });

  // A broker that was away may come back without what it had.
  void (async () => {
    for await (const status of nats.status()) {
      if (leadership.stopped) return;
      if (status.type === 'disconnect' || status.type === 'reconnect') checkAt = 0;
      if (status.type === 'reconnect') bell.ring();
    }
  })();

  async function publishUntilStopped(client: pg.Client): Promise<void> {
    leader = true;
    await client.query(`listen ${channel}`);
    let published: Published | undefined;
    checkAt = 0;
    let silences = 0;
    for (let failures = 0; !leadership.stopped; ) {
      published ??= await readPublished(client);
      try {
        if (performance.now() >= checkAt) {
          published = await alignWithStream({ client, nats, service, published, replayHours, log });
          checkAt = performance.now() + checkMillis;
        }
        const rows = await readRowsAfter(client, published, batch);
        if (rows.length === 0) {
          await bell.heard(pollMillis);
          continue;
        }
        await crashPoint?.('P6');
        const acknowledged = await publishRows(nats, rows, { lastSequence: published.streamSequence, ackMillis });
        failures = silences = 0;
        if (acknowledged === 'stream went back') {
          checkAt = 0;
          continue;
        }
        await crashPoint?.('P7');
        const last = rows.at(-1)!;
        published = { ...published, transactionId: last.transactionId, id: last.id, streamSequence: acknowledged };
        await writePublished(client, published);
        // What is committed in the meantime goes out together: a batch costs little more than an event.
        if (rows.length < batch && !leadership.stopped) await pause(paceMillis);
      } catch (error) {
        if (isOfDatabase(error)) throw error;
        failures++;
        checkAt = 0;
        if (failures === 1 || failures % 20 === 0) log.warn({ err: error, failures }, 'broker does not take events');
        silences = error instanceof NotAcknowledged ? silences + 1 : 0;
        if (silences >= mostSilences) {
          log.warn({ stream: service }, 'the stream keeps silent; it is made anew');
          silences = 0;
          await dropStream(nats, service).catch((fault: unknown) => log.warn({ err: fault, stream: service }, 'stream not removed'));
        }
        await bell.heard(retryDelay(failures));
      }
    }
  }

  return {
    wake() {
      if (leader) bell.ring();
      // Another process leads: tell it, at most every 20 ms and outside the writers' transactions, where NOTIFY would serialise commits.
      else if (leadership.client && !announcing) announcing = setTimeout(announce, 20);
    },
    async state() {
      const { client } = leadership;
      if (!client) throw new Error('relay has no database connection');
      return { ...(await readBacklog(client)), leader };
    },
    async stop() {
      clearTimeout(announcing);
      await leadership.stop();
    },
  };

  function announce(): void {
    announcing = undefined;
    leadership.client?.query('select pg_notify($1, $2)', [channel, '']).catch(() => {});
  }
}

/** Errors of PostgreSQL carry a five-character code; those of its connection name it. */
function isOfDatabase(error: unknown): boolean {
  return error instanceof pg.DatabaseError || /Connection terminated|Client was closed|not queryable|connection error/.test((error as Error).message);
}
