import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The account PostgreSQL runs under; undefined means our own. */
export type Account = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root: root runs it as the user `postgres`, created when missing. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return lookUp();
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    return lookUp();
  }
}

function lookUp(): Account {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Whether the account may pass through every directory above the path. */
export function canReach(account: Account, path: string): boolean {
  if (!account) return true;
  for (let directory = dirname(resolve(path)); ; directory = dirname(directory)) {
    const { uid, gid, mode } = statSync(directory);
    const mayPass = uid === account.uid ? mode & 0o100 : gid === account.gid ? mode & 0o010 : mode & 0o001;
    if (!mayPass) return false;
    if (directory === dirname(directory)) return true;
  }
}

/** A place the account can reach, one for each wanted path: `/var/lib/gongzhi/<hash>/<name>`. Only root ever needs it. */
export function reachablePlaceFor(path: string): string {
  const wanted = resolve(path);
  const place = join('/var/lib/gongzhi', createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return join(place, basename(wanted));
}
