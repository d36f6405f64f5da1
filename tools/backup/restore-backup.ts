import { existsSync } from 'node:fs';
import { mkdir, rmdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findPostgresBinaries, postgresAccount, postgresPid } from '@gongzhi/testkit/servers';
import { progressBar } from '../areas-import/progress-bar.ts';
import { takeLock } from '../launcher/lock.ts';
import { readArchive, type ArchiveTotals } from './archive.ts';
import { clusterOf } from './cluster.ts';
import type { Opening } from './encryption.ts';
import { thisSystem, type BackupHeader } from './header.ts';
import { fingerprintOf, openKeys, type Keys } from './keys.ts';
import { proveCluster } from './prove-cluster.ts';
import { isLeftover, openStaging } from './staging.ts';
import { namesIn } from './stored-files.ts';
import { megabytes, Refused, tell } from './tell.ts';

interface RestoreOrder {
  root: string;
  path: string;
  keysPath: string;
  opening: Opening;
  say: (line: string) => void;
}

type Restoration = RestoreOrder & { into: string; replace: boolean };

/** Reads a backup and its keys to the end, compares everything with the manifest and says whether it can be restored here. Writes nothing. */
export async function verifyBackup({ root, path, keysPath, opening, say }: RestoreOrder): Promise<{ totals: ArchiveTotals; keys: Keys }> {
  const keys = await openKeys(keysPath, opening);
  say(tell('verifying', { path }));
  const totals = await readArchive(path, { opening, onProgress: progress(), onHeader: (header) => requireUsable(root, header, keys, keysPath) });
  say(tell('verified', { entries: totals.entries, megabytes: megabytes(totals.bytes), at: totals.header.startedAt }));
  return { totals, keys };
}

/**
 * Restores a backup into a data directory: verifies all of it, writes it aside, starts its databases once, which replays their log, compares them with
 * what the backup lists, and only then puts everything in its place.
 */
export async function restoreBackup(order: Restoration): Promise<void> {
  const { into } = order;
  const fresh = !existsSync(into);
  await mkdir(into, { recursive: true, mode: 0o711 }); // the user postgres passes through
  try {
    await restoreInto(order);
  } catch (error) {
    if (fresh) await rmdir(into).catch(() => {}); // not empty when that failed too
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new Refused('noSpace', { path: into }, error) : error;
  }
}

async function restoreInto(order: Restoration): Promise<void> {
  const { into, replace, say } = order;
  const started = performance.now();
  const cluster = clusterOf(into);
  if (postgresPid(cluster)) throw new Refused('running', { data: into });
  const kept = (await namesIn(into)).filter((name) => !isLeftover(name));
  if (!replace && (kept.length || existsSync(cluster))) throw new Refused('notEmpty', { data: kept.length ? into : cluster });
  const { totals, keys } = await verifyBackup(order);
  await requireSpace(dirname(cluster), totals.bytes);
  const lock = await takeLock(join(into, 'launcher.lock'), say).catch((error: Error) => {
    throw new Refused('running', { data: into }, error);
  });
  await putTogether(order, totals.header, keys).finally(() => lock.release());
  say(tell('restored', { data: into, seconds: ((performance.now() - started) / 1000).toFixed(1) }));
  if (totals.header.files === 'bucket') say(tell('bucketNotIncluded'));
}

/** Writes everything aside, proves it and puts it in its place; leaves nothing when that fails. */
async function putTogether({ path, opening, into, say }: Restoration, header: BackupHeader, keys: Keys): Promise<void> {
  const staging = await openStaging(into);
  try {
    say(tell('extracting', { data: into }));
    await readArchive(path, { opening, onProgress: progress(), onEntry: (entry) => staging.write(entry) });
    await staging.writeKeys(keys);
    say(tell('proving'));
    await proveCluster(staging.cluster, header, say);
    const aside = await staging.putInPlace();
    if (aside) say(tell('replaced', { path: aside }));
  } finally {
    await staging.remove();
  }
}

function progress(): (done: number, of: number) => void {
  let show: ((done: number) => void) | undefined;
  return (done, of) => (show ??= progressBar(Math.ceil(of / 1e6)))(Math.ceil(done / 1e6));
}

/** Refuses a backup that could not be used here, before the rest of it is read. */
async function requireUsable(root: string, header: BackupHeader, keys: Keys, keysPath: string): Promise<void> {
  if (header.keys !== fingerprintOf(keys)) throw new Refused('otherKeys', { path: keysPath });
  if (header.system !== thisSystem) throw new Refused('otherSystem', { made: header.system, here: thisSystem });
  const { major } = findPostgresBinaries(process.env.PG_BINDIR, postgresAccount(), () => {});
  if (header.postgres !== major) throw new Refused('otherPostgres', { made: header.postgres, here: major });
  for (const [database, migrations] of Object.entries(header.migrations)) {
    const known = new Set([...(await migrationsOf(root, `apps/${database}`, database)), ...(await migrationsOf(root, 'libs/platform', 'platform'))]);
    const unknown = migrations.find((migration) => !known.has(migration));
    if (unknown) throw new Refused('newerPlatform', { platform: header.platform, migration: unknown });
  }
}

async function migrationsOf(root: string, directory: string, scope: string): Promise<string[]> {
  return (await namesIn(join(root, directory, 'migrations'))).map((name) => `${scope}/${name}`);
}

async function requireSpace(directory: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  if (bavail * bsize < needed) throw new Refused('needsSpace', { path: directory, needed: megabytes(needed), free: megabytes(bavail * bsize) });
}
