import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from '@gongzhi/testkit/servers';

/** Keeps a second launcher off the same data, and remembers the processes of this one so that the next can clear up after a crash. */
export interface Lock {
  /** Notes a child process and the signal that ends it in order. */
  record(name: string, pid: number, signal: NodeJS.Signals): void;
  /** Kills every noted process at once. */
  killAll(): void;
  release(): void;
}

interface Noted { name: string; pid: number; startedAt: string; signal: NodeJS.Signals }
interface LockFile { pid: number; startedAt: string; children: Noted[] }

/** Takes the lock file; refuses while its owner lives, and ends what a dead owner left running. */
export async function takeLock(path: string, say: (line: string) => void): Promise<Lock> {
  mkdirSync(dirname(path), { recursive: true });
  const left = readLock(path);
  if (left && isAlive(left)) throw new Error(`the platform already runs on this data, as process ${left.pid}: stop it first, or use other data (GONGZHI_DATA)`);
  if (left) {
    say(`the launcher before (process ${left.pid}) did not stop in order; clearing up after it`);
    await endAll(left.children.filter(isAlive), say);
    rmSync(path, { force: true });
  }
  const content: LockFile = { pid: process.pid, startedAt: processIdentity(process.pid)!.startedAt, children: [] };
  const write = (publish: (from: string, to: string) => void): void => {
    const part = `${path}.${process.pid}`;
    writeFileSync(part, JSON.stringify(content), { mode: 0o600 });
    publish(part, path);
    rmSync(part, { force: true });
  };
  write(linkSync); // of two launchers at the same moment the second fails here
  const save = (): void => write(renameSync);
  return {
    record(name, pid, signal) {
      const startedAt = processIdentity(pid)?.startedAt;
      if (!startedAt) return; // gone already
      content.children = [...content.children.filter((child) => child.name !== name), { name, pid, startedAt, signal }];
      save();
    },
    killAll() {
      // PostgreSQL's children would outlive a SIGKILL; SIGQUIT is its immediate shutdown.
      for (const { pid, name } of content.children.filter(isAlive)) process.kill(pid, name === 'PostgreSQL' ? 'SIGQUIT' : 'SIGKILL');
    },
    release: () => rmSync(path, { force: true }),
  };
}

function readLock(path: string): LockFile | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function isAlive({ pid, startedAt }: { pid: number; startedAt: string }): boolean {
  return processIdentity(pid)?.startedAt === startedAt;
}

async function endAll(children: readonly Noted[], say: (line: string) => void): Promise<void> {
  for (const { name, pid, signal } of children) {
    say(`ending ${name} (process ${pid}), left running`);
    process.kill(pid, signal);
  }
  const deadline = Date.now() + 10_000;
  while (children.some(isAlive) && Date.now() < deadline) await sleep(50);
  for (const { pid } of children.filter(isAlive)) process.kill(pid, 'SIGKILL');
}
