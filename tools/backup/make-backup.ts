import { existsSync, statSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type pg from 'pg';
import { progressBar } from '../areas-import/progress-bar.ts';
import type { LaunchConfig } from '../launcher/config.ts';
import { writeArchive } from './archive.ts';
import { clusterEntries } from './cluster-files.ts';
import { isConnectionLost, openCluster, withClient, type Cluster } from './cluster.ts';
import type { Sealing } from './encryption.ts';
import { thisSystem, type BackupHeader } from './header.ts';
import { takeInventory } from './inventory.ts';
import { fingerprintOf, readKeys, sealKeys } from './keys.ts';
import { attachmentSizes, attachmentsOf, checkpointsOf } from './stored-files.ts';
import type { Entry } from './tar.ts';
import { megabytes, Refused, tell } from './tell.ts';

const suffix = '.tar.zst.age';

/** Where the keys of a backup are unless somebody says otherwise: beside it. */
export const keysBeside = (backup: string): string => `${backup.endsWith(suffix) ? backup.slice(0, -suffix.length) : backup}.keys.age`;

/** The file a backup goes to: the one that is named, or one called after the moment in the directory that is. */
export function backupFileAt(target: string, now: Date): string {
  const isDirectory = target.endsWith('/') || (existsSync(target) && statSync(target).isDirectory());
  return isDirectory ? join(target, `gongzhi-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}${suffix}`) : target;
}

interface BackupOrder {
  config: Pick<LaunchConfig, 'root' | 'dataDir' | 'databaseUrl'>;
  path: string;
  keysPath: string;
  sealing: Sealing;
  /** Attachments are in an S3 bucket. */
  bucket: boolean;
  say: (line: string) => void;
}

/**
 * Backs up a platform, running or stopped: every database as of one moment, the attachments, the audits' checkpoints, and apart from them the keys.
 * Both files appear under their names only when they are complete.
 */
export async function makeBackup({ config, path, keysPath, sealing, bucket, say }: BackupOrder): Promise<void> {
  const started = performance.now();
  for (const file of [path, keysPath]) if (existsSync(file)) throw new Refused('exists', { path: file });
  const { dataDir } = config;
  const cluster = await openCluster(config, say);
  try {
    const keys = await readKeys(dataDir, cluster.directory);
    const header = await describe(config, cluster, { keys: fingerprintOf(keys), files: bucket ? 'bucket' : 'archive' });
    say(tell('copying', { data: dataDir, megabytes: megabytes(header.bytes) }));
    await writeWhole(keysPath, async (handle) => handle.writeFile(await sealKeys(keys, sealing)));
    await withClient(cluster.adminUrl, (client) => {
      const entries = counted(everything(client, cluster.directory, dataDir, header.files), header.bytes);
      return writeWhole(path, (handle) => writeArchive(handle, { header, entries, sealing, spool: `${path}.manifest.part` }));
    });
  } catch (error) {
    if (!existsSync(path)) await rm(keysPath, { force: true });
    throw isConnectionLost(error) ? new Refused('databaseWentAway', { reason: (error as Error).message }, error) : error;
  } finally {
    await cluster.release();
  }
  say(tell('written', { path, megabytes: megabytes(statSync(path).size), seconds: ((performance.now() - started) / 1000).toFixed(1) }));
  say(tell('keysWritten', { path: keysPath }));
  if (bucket) say(tell('bucketNotIncluded'));
}

async function describe({ root, dataDir }: BackupOrder['config'], { directory, adminUrl }: Cluster, rest: Pick<BackupHeader, 'keys' | 'files'>): Promise<BackupHeader> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const { rows } = await withClient(adminUrl, (client) => client.query<{ bytes: string }>('select sum(pg_database_size(oid)) as bytes from pg_database'));
  let bytes = Number(rows[0]!.bytes);
  if (rest.files === 'archive') for await (const size of attachmentSizes(dataDir)) bytes += size;
  return {
    format: 1, startedAt: new Date().toISOString(), platform: version, system: thisSystem,
    postgres: Number(await readFile(join(directory, 'PG_VERSION'), 'utf8')),
    bytes, ...(await takeInventory(adminUrl)), ...rest,
  };
}

/**
 * The order is what makes the parts fit: checkpoints before the databases, which then hold every link a checkpoint names; attachments after them,
 * because a file is stored before its row.
 */
async function* everything(client: pg.Client, directory: string, dataDir: string, files: BackupHeader['files']): AsyncGenerator<Entry> {
  yield* checkpointsOf(dataDir);
  yield* clusterEntries(client, directory);
  if (files === 'archive') yield* attachmentsOf(dataDir);
}

/** Shows how much of about so many bytes went by. */
async function* counted(entries: AsyncIterable<Entry>, bytes: number): AsyncGenerator<Entry> {
  const total = Math.ceil(bytes / 1e6);
  const show = progressBar(total);
  let done = 0;
  for await (const entry of entries) {
    yield entry;
    done += entry.size;
    show(Math.min(Math.floor(done / 1e6), total - 1));
  }
  show(total);
}

/** Writes a file aside, forces it to disk and gives it its name; removes what a failure leaves. */
async function writeWhole(path: string, write: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part`);
  try {
    const handle = await open(part, 'w', 0o600);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw ofDisk(error, path);
  }
}

/** What the disk says of a file that is written, as something the operator can put right. */
function ofDisk(error: unknown, path: string): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refused('noSpace', { path }, error);
  return syscall === 'open' || syscall === 'write' ? new Refused('cannotWrite', { path, reason: message }, error) : error;
}
