import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { canReach, reachablePlaceFor, type Account } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { processIdentity } from './process-identity.ts';

/** The directory the cluster really lives in: the wanted one when the account can reach it. */
export function placeCluster(wanted: string, account: Account, log: (line: string) => void): string {
  mkdirSync(dirname(wanted), { recursive: true });
  if (canReach(account, wanted)) return wanted;
  const place = reachablePlaceFor(wanted);
  log(`PostgreSQL's data is kept in ${place}: the user postgres cannot reach ${wanted}`);
  return place;
}

/** Creates the cluster unless it is there. It appears under its name only when complete, so an interrupted start leaves nothing half-made. */
export async function ensureCluster(directory: string, binaries: PostgresBinaries, account: Account, durable: boolean): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) return checkVersion(directory, binaries);
  const fresh = `${directory}.new`;
  const passwordFile = `${directory}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (account) for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid);
  const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'];
  if (!durable) flags.push('--no-sync');
  await promisify(execFile)(binaries.initdb, [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...flags], { ...account, cwd: fresh });
  renameSync(passwordFile, join(fresh, passwordName));
  renameSync(fresh, directory);
}

const passwordName = 'superuser-password';

/** The superuser's password, kept in the data directory. */
export function superuserPassword(directory: string): string {
  return readFileSync(join(directory, passwordName), 'utf8').trim();
}

/** The process that runs on the directory, if one does. */
export function postgresPid(directory: string): number | undefined {
  const lock = join(directory, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  return processIdentity(pid)?.command.includes(directory) ? pid : undefined;
}

/** Removes the lock file a killed server left; refuses when a server does run on the directory. */
export function clearStaleLock(directory: string): void {
  const pid = postgresPid(directory);
  if (pid) throw new Error(`PostgreSQL already runs on ${directory} as process ${pid}`);
  rmSync(join(directory, 'postmaster.pid'), { force: true });
}

function checkVersion(directory: string, { major }: PostgresBinaries): void {
  const found = Number(readFileSync(join(directory, 'PG_VERSION'), 'utf8'));
  if (found !== major) throw new Error(`${directory} was made by PostgreSQL ${found}, but this is PostgreSQL ${major}: move the directory away or use the other version (PG_BINDIR)`);
}
