import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { postgresAccount } from './postgres-account.ts';
import { superuserPassword } from './postgres-cluster.ts';
import { startPostgres, type Postgres, type PostgresOptions } from './postgres.ts';

/** Directories whose content a server makes anew, or streams. */
const emptied = ['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'pg_wal'];
const left = new Set([...emptied, 'postmaster.pid', 'postmaster.opts', 'postgresql.auto.conf']);

/**
 * Starts a standby of a running server and makes the server wait for it with every commit. It returns once the standby holds all that was committed.
 * What `pg_basebackup` does (the embedded programs have none): a slot keeps the log, the files are copied while they change.
 */
export async function startSynchronousStandby(primary: Postgres, options: Omit<PostgresOptions, 'settings'> & { settings: Record<string, string | number> }): Promise<Postgres> {
  const client = new pg.Client({ connectionString: primary.url });
  client.on('error', () => {});
  await client.connect();
  try {
    const slot = `standby_${options.port}`;
    await client.query('select pg_create_physical_replication_slot($1, true)', [slot]);
    await client.query(`select pg_backup_start('standby', true)`);
    await copyFiles(primary.dataDir, options.dataDir);
    const { rows: [stopped] } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop(false)');
    for (const [name, content] of [['backup_label', stopped!.label], ['standby.signal', ''], ['postgresql.auto.conf', '']] as const) writeOwned(join(options.dataDir, name), content);
    const conninfo = `host=127.0.0.1 port=${primary.port} user=postgres password=${superuserPassword(primary.dataDir)}`;
    const standby = await startPostgres({ ...options, settings: { ...options.settings, primary_conninfo: conninfo, primary_slot_name: slot } });
    await client.query(`alter system set synchronous_standby_names = '*'`);
    await client.query('select pg_reload_conf()');
    await untilInStep(client);
    return standby;
  } finally {
    await client.end();
  }
}

/** Makes a standby a server of its own that takes writes. */
export async function promote({ url }: Postgres): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ done: boolean }>('select pg_promote(true, 30) as done');
    if (!rows[0]!.done) throw new Error('the standby was not promoted within 30 s');
  } finally {
    await client.end();
  }
}

async function copyFiles(from: string, to: string): Promise<void> {
  const account = postgresAccount();
  mkdirSync(to, { mode: 0o700 });
  for (const name of emptied) mkdirSync(join(to, name), { mode: 0o700 });
  if (account) for (const path of [to, ...emptied.map((name) => join(to, name))]) chownSync(path, account.uid, account.gid);
  const entries = readdirSync(from).filter((name) => !left.has(name));
  // A file that is dropped while it is copied is none the copy needs: the log says so again.
  await promisify(execFile)('cp', ['-a', ...entries.map((name) => join(from, name)), to], { ...account, cwd: to }).catch((error: Error & { stderr: string }) => {
    if (!error.stderr.trim().split('\n').every((line) => line.endsWith('No such file or directory'))) throw error;
  });
}

function writeOwned(path: string, content: string): void {
  const account = postgresAccount();
  writeFileSync(path, content, { mode: 0o600 });
  if (account) chownSync(path, account.uid, account.gid);
}

/** Until the standby is waited for, and has what was committed before it was. */
async function untilInStep(client: pg.Client): Promise<void> {
  await untilSome(client, `select from pg_stat_replication where sync_state = 'sync'`, []);
  const { rows } = await client.query<{ here: string }>('select pg_current_wal_lsn()::text as here');
  await untilSome(client, 'select from pg_stat_replication where flush_lsn >= $1::pg_lsn', [rows[0]!.here]);
}

async function untilSome(client: pg.Client, question: string, values: readonly unknown[]): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await client.query(question, [...values])).rowCount; await sleep(50)) {
    if (Date.now() > deadline) throw new Error('the standby is not in step after 30 s');
  }
}
