import { setTimeout as sleep } from 'node:timers/promises';
import { cpuTimes } from './cpu.ts';

const sample = 500;
/** The share of a core that may be used beyond what is used when nobody asks for anything. */
const beyond = 0.15;
const longest = 30_000;

/**
 * Learns how busy everything started here is when nobody asks for anything: polls and heartbeats.
 *
 * @returns waits until it is no busier than that, so that no round pays for what the one before left behind
 */
export async function findRest(log: (line: string) => void): Promise<() => Promise<void>> {
  const samples: number[] = [];
  for (let count = 0; count < 6; count += 1) samples.push(await busyShare());
  const idle = Math.min(...samples);
  return async () => {
    for (const deadline = Date.now() + longest; Date.now() < deadline; ) {
      if ((await busyShare()) < idle + beyond) return;
    }
    log(`not at rest after ${longest / 1_000} s`);
  };
}

/** The share of a core that was used during the next sample. */
async function busyShare(): Promise<number> {
  const used = (): number => [...cpuTimes().values()].reduce((sum, seconds) => sum + seconds, 0);
  const [before, at] = [used(), performance.now()];
  await sleep(sample);
  return ((used() - before) * 1_000) / (performance.now() - at);
}
