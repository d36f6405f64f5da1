import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, lastLines, rotateLog, startProcess } from '@gongzhi/testkit/servers';
import { serviceEnvironment, type Surroundings } from './environment.ts';
import type { Lock } from './lock.ts';
import { followLog, shortForm, warningOf } from './service-log.ts';
import type { ServiceEntry } from './services.ts';
import { keepRunning } from './supervisor.ts';

const drainMs = 10_000;
const readyMs = 60_000;
/** A service that ends this often before it is ready will not get better by itself. */
const startDeaths = 3;
/** Whoever ends sooner ended at its start: its last words are shown. */
const startUpMs = 10_000;

export interface ServiceProcess {
  stop(): Promise<void>;
}

interface ServiceStart {
  service: ServiceEntry;
  surroundings: Surroundings;
  lock: Lock;
  say: (line: string) => void;
  signal: AbortSignal;
}

/** Starts a service as a process of its own, waits until it is ready, and keeps it running. */
export async function startService({ service, surroundings, lock, say, signal }: ServiceStart): Promise<ServiceProcess> {
  const { name } = service;
  const { config } = surroundings;
  const logFile = join(config.dataDir, 'logs', `${name}.log`);
  const healthPort = service.edge ? config.port : await freePort();
  const env = { ...serviceEnvironment(service, surroundings), ...(service.edge ? {} : { HEALTH_PORT: String(healthPort) }) };
  rotateLog(logFile);

  const start = async () => {
    const started = await startProcess({
      command: process.execPath, args: [join(config.root, 'apps', name, 'src/main.ts')], logFile, options: { cwd: config.root, env },
    });
    lock.record(name, started.pid, 'SIGTERM');
    return { ...started, stop: () => started.end([['SIGTERM', drainMs]]) };
  };
  const kept = await keepRunning({
    name,
    start,
    onDeath({ how, livedMs, pauseMs }) {
      say(`${name} ended (${how}); it is started again in ${pauseMs / 1000} s`);
      if (livedMs < startUpMs) lastLines(logFile).forEach((line) => say(`  ${name} | ${shortForm(line)}`));
    },
  });
  const unfollow = followLog(logFile, (line) => {
    const warning = warningOf(line);
    if (warning) say(`${name} ${warning}`);
  });
  const stop = async (): Promise<void> => {
    await kept.stop();
    unfollow();
  };

  try {
    const deadline = Date.now() + readyMs;
    while (!(await isReady(healthPort))) {
      signal.throwIfAborted();
      if (kept.deaths() >= startDeaths) throw new Error(`${name} does not start; its log is ${logFile}`);
      if (Date.now() > deadline) throw new Error(`${name} is not ready after ${readyMs / 1000} s; its log is ${logFile}`);
      await sleep(100);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

async function isReady(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
