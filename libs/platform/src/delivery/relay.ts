import type { NatsConnection } from '@nats-io/transport-node';
import pg from 'pg';
import type { Log } from '../telemetry/log.ts';
import { createBell } from './bell.ts';
import { retryDelay } from './delays.ts';
import { readRowsAfter } from './outbox.queries.ts';
import { publishRows } from './publish.ts';
import { readBacklog, readPublished, writePublished, type Published } from './relay.queries.ts';
import { alignWithStream } from './replay.ts';

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

const lock = `hashtextextended('gongzhi.relay', 0)`;
const channel = 'gongzhi_outbox';
const standbyMillis = 500;

/**
 * Publishes a service's outbox to its stream, in order and at least once. One relay leads per database, by an advisory lock of its session;
 * the others stand by and take over when it is gone. See docs/decisions/0002-outbox-and-audit.md.
 */
export function startRelay(options: RelayOptions): Relay {
  const { service, nats, log, batch = 500, pollMillis = 250, checkMillis = 5_000, replayHours = 24, crashPoint } = options;
  const bell = createBell();
  let stopped = false;
  let leader = false;
  let connection: pg.Client | undefined;
  let announcing: NodeJS.Timeout | undefined;
  let checkAt = 0;

  // A broker that was away may come back without what it had.
  void (async () => {
    for await (const status of nats.status()) {
      if (stopped) return;
      if (status.type === 'disconnect' || status.type === 'reconnect') checkAt = 0;
    }
  })();

  const finished = (async () => {
    for (let failures = 0; !stopped; ) {
      const client = new pg.Client({ connectionString: options.connectionString, keepAlive: true, connectionTimeoutMillis: 4_000, application_name: `${service} relay` });
      let lost = false;
      client.on('error', () => bell.ring());
      client.on('end', () => { lost = true; bell.ring(); });
      client.on('notification', () => bell.ring());
      try {
        await client.connect();
        connection = client;
        await standBy(client, () => lost);
        failures = 0;
        if (!stopped) await lead(client);
      } catch (error) {
        failures++;
        if (!stopped) log.warn({ err: error }, 'relay lost its database');
      }
      leader = false;
      connection = undefined;
      await client.end().catch(() => {});
      if (!stopped) await bell.heard(retryDelay(failures));
    }
  })();

  /** Tries for the lock without waiting in it: a waiting statement would hold back vacuum. */
  async function standBy(client: pg.Client, isLost: () => boolean): Promise<void> {
    while (!stopped) {
      if (isLost()) throw new Error('connection closed');
      const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${lock}) as mine`);
      if (rows[0]?.mine) return;
      await new Promise((resolve) => setTimeout(resolve, standbyMillis));
    }
  }

  async function lead(client: pg.Client): Promise<void> {
    leader = true;
    await client.query(`listen ${channel}`);
    log.info('relay leads');
    let published: Published | undefined;
    checkAt = 0;
    for (let failures = 0; !stopped; ) {
      published ??= await readPublished(client);
      try {
        if (Date.now() >= checkAt) {
          published = await alignWithStream({ client, nats, service, published, replayHours, log });
          checkAt = Date.now() + checkMillis;
        }
        const rows = await readRowsAfter(client, published, batch);
        if (rows.length === 0) {
          await bell.heard(pollMillis);
          continue;
        }
        await crashPoint?.('P6');
        const acknowledged = await publishRows(nats, rows, published.streamSequence);
        failures = 0;
        if (acknowledged === 'stream went back') {
          checkAt = 0;
          continue;
        }
        await crashPoint?.('P7');
        const last = rows.at(-1)!;
        published = { ...published, transactionId: last.transactionId, id: last.id, streamSequence: acknowledged };
        await writePublished(client, published);
      } catch (error) {
        if (isOfDatabase(error)) throw error;
        failures++;
        checkAt = 0;
        if (failures === 1 || failures % 20 === 0) log.warn({ err: error, failures }, 'broker does not take events');
        await bell.heard(retryDelay(failures));
      }
    }
  }

  return {
    wake() {
      if (leader) bell.ring();
      // Another process leads: tell it, at most every 20 ms and outside the writers' transactions, where NOTIFY would serialise commits.
      else if (connection && !announcing) announcing = setTimeout(announce, 20);
    },
    async state() {
      const client = connection;
      if (!client) throw new Error('relay has no database connection');
      return { ...(await readBacklog(client)), leader };
    },
    async stop() {
      stopped = true;
      clearTimeout(announcing);
      bell.ring();
      await finished;
    },
  };

  function announce(): void {
    announcing = undefined;
    connection?.query('select pg_notify($1, $2)', [channel, '']).catch(() => {});
  }
}

/** Errors of PostgreSQL carry a five-character code; those of its connection name it. */
function isOfDatabase(error: unknown): boolean {
  return error instanceof pg.DatabaseError || /Connection terminated|Client was closed|not queryable|connection error/.test((error as Error).message);
}
