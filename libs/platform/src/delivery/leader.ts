import pg from 'pg';
import type { Log } from '../telemetry/log.ts';
import type { Bell } from './bell.ts';
import { pause, retryDelay } from './delays.ts';

export interface Leadership {
  /** The session of its own, while there is one. */
  readonly client: pg.Client | undefined;
  readonly stopped: boolean;
  /** Ends once the work in hand has returned. */
  stop(): Promise<void>;
}

const standbyMillis = 500;
/** The database is asked for at least this often: all is to be well again 5 s after it is back. */
const longestRetryMillis = 1_000;

/**
 * Does work that one process per database may do at a time: the holder of an advisory lock, on a connection of its own. The others stand by
 * and take over when that connection is gone, however its process ended.
 */
export function startLeadership(options: {
  connectionString: string;
  /** Name of the lock and of the connection. */
  name: string;
  log: Log;
  /** Rung on notifications, and when the connection is lost or work shall end. */
  bell: Bell;
  /** Runs until stopped; what it throws ends the leadership, which is then sought again. */
  lead: (client: pg.Client, leadership: Leadership) => Promise<void>;
}): Leadership {
  const { name, log, bell } = options;
  let stopped = false;
  let current: pg.Client | undefined;
  const leadership: Leadership = {
    get client() {
      return current;
    },
    get stopped() {
      return stopped;
    },
    async stop() {
      stopped = true;
      bell.ring();
      await finished;
    },
  };

  const finished = (async () => {
    for (let failures = 0; !stopped; ) {
      const client = new pg.Client({ connectionString: options.connectionString, keepAlive: true, connectionTimeoutMillis: 4_000, application_name: name, pipeline: true } as pg.ClientConfig);
      // Only while it is in use: a connection that fails must not cut short the wait before the next one.
      for (const sign of ['error', 'end', 'notification'] as const) client.on(sign, () => current === client && bell.ring());
      try {
        await client.connect();
        current = client;
        await standBy(client);
        failures = 0;
        if (!stopped) {
          log.info({ work: name }, 'leads');
          await options.lead(client, leadership);
        }
      } catch (error) {
        failures++;
        if (!stopped) log.warn({ err: error, work: name }, 'lost its database; trying again');
      }
      current = undefined;
      await client.end().catch(() => {});
      if (!stopped) await bell.heard(Math.min(Math.max(retryDelay(failures), 100), longestRetryMillis));
    }
  })();

  /** Tries for the lock without waiting in it: a waiting statement would hold back vacuum. */
  async function standBy(client: pg.Client): Promise<void> {
    while (!stopped) {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [name]);
      if (rows[0]?.mine) return;
      await pause(standbyMillis);
    }
  }

  return leadership;
}
