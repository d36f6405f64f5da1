import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines } from '../servers/log-file.ts';
import { startProcess } from '../servers/server-process.ts';
import type { Guard } from './guard.ts';

/** One process of a service, in the hand of a test. */
export interface ServiceRun {
  readonly name: string;
  readonly pid: number;
  readonly healthUrl: string;
  /** Resolves when it has ended, with how: `signal SIGKILL`. */
  readonly exited: Promise<string>;
  /** How it ended; undefined while it runs. */
  ended(): string | undefined;
  /** Asks its readiness endpoint. */
  isReady(): Promise<boolean>;
  /** SIGTERM, and the time it takes to drain. */
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const readyMs = 60_000;
const drainMs = 20_000;

/** Starts a service's process and waits until it is ready, or was killed before. */
export async function startRun(options: { name: string; program: string; environment: NodeJS.ProcessEnv; healthUrl: string; logFile: string; cwd: string; guard: Guard }): Promise<ServiceRun> {
  const { name, healthUrl, logFile, cwd } = options;
  const server = await startProcess({ command: process.execPath, args: [options.program], logFile, options: { cwd, env: options.environment } });
  options.guard.watch(server.pid);
  let end: string | undefined;
  void server.exited.then((how) => (end = how));
  const run: ServiceRun = {
    name, healthUrl, pid: server.pid, exited: server.exited,
    ended: () => end,
    isReady: () => answersOk(healthUrl),
    stop: () => server.end([['SIGTERM', drainMs]]),
    kill: () => server.end([]),
  };
  const deadline = Date.now() + readyMs;
  while (!end && !(await run.isReady())) {
    if (Date.now() > deadline) {
      await run.kill();
      throw new Error([`${name} is not ready after ${readyMs / 1000} s`, ...lastLines(logFile)].join('\n  '));
    }
    await sleep(25);
  }
  if (end?.startsWith('code')) throw new Error([`${name} ended at its start (${end})`, ...lastLines(logFile, 25)].join('\n  '));
  return run;
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
