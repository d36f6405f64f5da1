import { spawn, type SpawnOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines } from './log-file.ts';

/** A child process that ends when its starter says so. */
export interface ServerProcess {
  readonly pid: number;
  readonly logFile: string;
  /** Resolves when the process has ended, with how: `code 1`, `signal SIGKILL`. */
  readonly exited: Promise<string>;
  /** Sends each signal in turn, waiting its milliseconds for the end, then SIGKILL. */
  end(signals: readonly [NodeJS.Signals, number][]): Promise<void>;
}

export interface ServerCommand {
  command: string;
  args: readonly string[];
  logFile: string;
  options?: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>;
}

/**
 * Starts a process in a process group of its own, so that a Ctrl-C in the terminal reaches only its starter, which then ends
 * things in order. Its output is appended to the log file.
 */
export async function startProcess({ command, args, logFile, options }: ServerCommand): Promise<ServerProcess> {
  const output = openSync(logFile, 'a', 0o640);
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  const { promise: exited, resolve: ended } = Promise.withResolvers<string>();
  const endWithUs = (): void => void child.kill('SIGINT');
  process.once('exit', endWithUs);
  child.once('exit', (code, signal) => {
    process.removeListener('exit', endWithUs);
    ended(signal ? `signal ${signal}` : `code ${code}`);
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => {
      process.removeListener('exit', endWithUs);
      reject(error);
    });
  });
  return {
    pid: child.pid!,
    logFile,
    exited,
    async end(signals) {
      for (const [signal, patience] of [...signals, ['SIGKILL', 5_000] as const]) {
        child.kill(signal);
        if (await settlesWithin(exited, patience)) return;
      }
    },
  };
}

/** Waits until `probe` says yes; fails with the end of the log when the process ends or the time is over. */
export async function untilReady(server: ServerProcess, name: string, probe: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  let end: string | undefined;
  void server.exited.then((how) => (end = how));
  const deadline = Date.now() + timeoutMs;
  while (!(await probe())) {
    const failure = end ? `${name} ended at start (${end})` : Date.now() > deadline ? `${name} is not ready after ${timeoutMs / 1000} s` : undefined;
    if (failure) throw new Error([failure, ...lastLines(server.logFile)].join('\n  '));
    await sleep(25);
  }
}

async function settlesWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const patience = new AbortController();
  const timeout = sleep(milliseconds, false, { signal: patience.signal }).catch(() => false);
  const settled = await Promise.race([promise.then(() => true), timeout]);
  patience.abort();
  return settled;
}
