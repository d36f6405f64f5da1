import { setTimeout as sleep } from 'node:timers/promises';
import { cpuTimes } from '../measure/cpu.ts';

/** Seconds of processor time that all parts together use in a second when nothing waits: polls and heartbeats. */
const idle = 0.3;
const mostSeconds = 60;

/** Waits until what the last load left to do (publishing, sealing, indexing) is done, so that no round pays for the one before. */
export async function atRest(): Promise<void> {
  for (let waited = 0; waited < mostSeconds; waited += 1) {
    const before = total();
    await sleep(1_000);
    if (total() - before < idle) return;
  }
  throw new Error(`the platform was not at rest after ${mostSeconds} s`);
}

const total = (): number => [...cpuTimes().values()].reduce((sum, seconds) => sum + seconds, 0);
