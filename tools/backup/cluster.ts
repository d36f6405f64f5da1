import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, placeCluster, postgresAccount, postgresPid, startPostgres, superuserPassword } from '@gongzhi/testkit/servers';
import pg from 'pg';
import type { LaunchConfig } from '../launcher/config.ts';
import { takeLock } from '../launcher/lock.ts';
import { Refused } from './tell.ts';

/** The platform's own PostgreSQL, running: the platform's, or started for the purpose. */
export interface Cluster {
  readonly directory: string;
  readonly adminUrl: string;
  /** Leaves it as it was found. */
  release(): Promise<void>;
}

/** Where the databases of a data directory are, whether they exist or not. */
export const clusterOf = (dataDir: string): string => placeCluster(join(dataDir, 'postgres'), postgresAccount(), () => {});

/** Reaches the databases of a data directory: through the running platform, else by starting PostgreSQL while nobody else may. */
export async function openCluster({ dataDir, databaseUrl }: Pick<LaunchConfig, 'dataDir' | 'databaseUrl'>, log: (line: string) => void): Promise<Cluster> {
  if (databaseUrl) throw new Refused('foreignDatabase');
  if (!existsSync(join(dataDir, 'secrets.json'))) throw new Refused('noPlatform', { data: dataDir });
  const directory = clusterOf(dataDir);
  if (!existsSync(join(directory, 'PG_VERSION'))) throw new Refused('foreignDatabase');
  if (postgresPid(directory)) return { directory, adminUrl: await urlOfRunning(directory), release: async () => {} };
  // The platform runs, but not on this PostgreSQL: it was given another.
  const lock = await takeLock(join(dataDir, 'launcher.lock'), log).catch((error: Error) => {
    throw new Refused('foreignDatabase', {}, error);
  });
  const server = await startPostgres({ dataDir: join(dataDir, 'postgres'), port: await freePort(), log }).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  lock.record('PostgreSQL', server.pid, 'SIGINT');
  return { directory, adminUrl: server.url, release: () => server.stop().finally(() => lock.release()) };
}

async function urlOfRunning(directory: string): Promise<string> {
  // Its lines: process, directory, start, port.
  const port = (await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n')[3];
  return `postgres://postgres:${superuserPassword(directory)}@127.0.0.1:${port}/postgres`;
}

/** Works on one connection, to one database of the server when it is named. */
export async function withClient<Result>(adminUrl: string, work: (client: pg.Client) => Promise<Result>, database?: string): Promise<Result> {
  const url = new URL(adminUrl);
  if (database) url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  client.on('error', () => {}); // the statement that needs the connection tells
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether a statement failed because the server went away. */
export function isConnectionLost(error: unknown): boolean {
  const { code = '', message } = error as { code?: string; message: string };
  return /^(57P0[1-3]|ECONNREFUSED|ECONNRESET)$/.test(code) || /Connection terminated|not queryable/.test(message);
}
