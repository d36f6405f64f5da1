import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { contentOf, entryOf, namesIn } from './stored-files.ts';
import type { Entry } from './tar.ts';
import { Refused } from './tell.ts';

/** Directories whose content PostgreSQL makes anew; their log is copied apart. */
const emptied = new Set(['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'pg_wal']);
/** What belongs to the running server, or is kept with the keys. */
const left = /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|superuser-password|global\/pg_control)$|(^|\/)(pg_internal\.init|pgsql_tmp)/;

/**
 * PostgreSQL's files with the log that makes them one consistent cut of all its databases (PostgreSQL's "low-level base backup"): the files are
 * copied while they change, and whoever starts them replays everything written since the copy began. The cut is the moment the copy ended.
 */
export async function* clusterEntries(client: pg.Client, directory: string): AsyncGenerator<Entry> {
  // Keeps the log from here on, until it is dropped or this connection ends.
  await client.query(`select pg_create_physical_replication_slot('gongzhi_backup_' || pg_backend_pid(), true, true)`);
  const started = await client.query<{ segment: string }>(`select pg_walfile_name(pg_backup_start('gongzhi', true)) as segment`);
  yield* filesBelow(directory, '');
  yield { path: 'postgres/global/pg_control', ...(await settledControl(directory)) };
  const stopped = await client.query<{ segment: string; label: string; map: string }>(
    'select pg_walfile_name(lsn - 1) as segment, labelfile as label, spcmapfile as map from pg_backup_stop()');
  const { segment: last, label, map } = stopped.rows[0]!;
  if (map.trim()) throw new Refused('tablespaces', { path: map.trim() });
  yield* logFrom(directory, started.rows[0]!.segment, last);
  await client.query(`select pg_drop_replication_slot('gongzhi_backup_' || pg_backend_pid())`);
  yield { path: 'postgres/backup_label', ...inMemory(Buffer.from(label)) };
}

async function* filesBelow(directory: string, folder: string): AsyncGenerator<Entry> {
  for (const item of await readdir(join(directory, folder), { withFileTypes: true })) {
    const name = folder ? `${folder}/${item.name}` : item.name;
    if (left.test(name)) continue;
    if (item.isDirectory() || name === 'pg_wal') {
      yield { path: `postgres/${name}/`, ...inMemory(Buffer.alloc(0)) };
      if (!emptied.has(name)) yield* filesBelow(directory, name);
    } else if (item.isSymbolicLink()) {
      throw new Refused('tablespaces', { path: name });
    } else {
      const entry = await entryOf(join(directory, name), `postgres/${name}`);
      if (entry) yield entry;
    }
  }
}

/** The control file, which is written at any time: read until two readings are the same, or a reading could have met a writing. */
async function settledControl(directory: string): Promise<Omit<Entry, 'path'>> {
  const read = (): Promise<Buffer> => readFile(join(directory, 'global/pg_control'));
  for (let before = await read(); ; ) {
    await sleep(5);
    const now = await read();
    if (now.equals(before)) return inMemory(now);
    before = now;
  }
}

/** The segments of the log between two, both included. Names of one timeline sort as they were written. */
async function* logFrom(directory: string, first: string, last: string): AsyncGenerator<Entry> {
  const names = (await namesIn(join(directory, 'pg_wal'))).filter((name) => name.endsWith('.history') || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last));
  if (!names.includes(first) || !names.includes(last)) throw new Error(`PostgreSQL did not keep its log from ${first} to ${last}`);
  for (const name of names) {
    const entry = await entryOf(join(directory, 'pg_wal', name), `postgres/pg_wal/${name}`);
    if (entry) yield entry;
  }
}

const inMemory = (bytes: Buffer): Omit<Entry, 'path'> => ({ size: bytes.byteLength, modifiedAt: new Date(), content: contentOf(bytes) });
