import pg from 'pg';
import { rotateLog } from './log-file.ts';
import { postgresAccount } from './postgres-account.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { clearStaleLock, ensureCluster, placeCluster, superuserPassword } from './postgres-cluster.ts';
import { startProcess, untilReady } from './server-process.ts';

export interface PostgresOptions {
  /** Where the data lives; created when missing. Moved aside when root's postgres user can't reach it. */
  dataDir: string;
  port: number;
  log: (line: string) => void;
  settings?: Record<string, string | number>;
  /** False trades crash safety for speed. */
  durable?: boolean;
  /** Directory of another PostgreSQL's programs; else the environment's PG_BINDIR, else the embedded ones. */
  binDir?: string;
}

export interface Postgres {
  /** Superuser's URL of the database `postgres`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly major: number;
  readonly dataDir: string;
  readonly logFile: string;
  readonly exited: Promise<string>;
  /** Closes connections and shuts down cleanly. */
  stop(): Promise<void>;
  /** SIGKILL, as a crash would; the data directory can be started again. */
  kill(): Promise<void>;
}

const baseSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  // Compiling short queries costs more than it saves.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Details of errors repeat the values of rows, which may be personal.
  log_error_verbosity: 'terse',
};

const volatileSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts PostgreSQL on a data directory, which is created when missing, and waits until it answers. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { port, log, durable = true } = options;
  const account = postgresAccount();
  const binaries = findPostgresBinaries(options.binDir ?? process.env.PG_BINDIR, account, log);
  const dataDir = placeCluster(options.dataDir, account, log);
  await ensureCluster(dataDir, binaries, account, durable);
  clearStaleLock(dataDir);

  const settings = { ...baseSettings, ...(durable ? {} : volatileSettings), ...options.settings, port };
  const logFile = `${dataDir}.log`;
  rotateLog(logFile);
  const server = await startProcess({
    command: binaries.postgres,
    args: ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    logFile,
    options: { ...account, cwd: dataDir },
  });
  const url = `postgres://postgres:${superuserPassword(dataDir)}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(server, 'PostgreSQL', () => answers(url));
  } catch (error) {
    await server.end([['SIGINT', 5_000]]);
    throw error;
  }
  return {
    url, port, pid: server.pid, major: binaries.major, dataDir, logFile, exited: server.exited,
    // SIGINT is PostgreSQL's "fast" shutdown: it does not wait for clients to leave. SIGQUIT gives up a clean one.
    stop: () => server.end([['SIGINT', 30_000], ['SIGQUIT', 5_000]]),
    kill: () => server.end([]),
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    // A refused connection or "starting up" passes; a refused password never will.
    if ((error as { code?: string }).code === '28P01') throw error;
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
