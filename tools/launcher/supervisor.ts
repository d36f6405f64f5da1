import { setTimeout as sleep } from 'node:timers/promises';

/** A started process. */
export interface Running {
  readonly pid: number;
  /** Resolves with how it ended. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/** A process that is started again whenever it ends by itself. */
export interface Kept {
  /** How often it ended by itself. */
  deaths(): number;
  stop(): Promise<void>;
}

interface Watching {
  name: string;
  start: () => Promise<Running>;
  /** Called when it ended by itself, before the pause. */
  onDeath: (death: { how: string; livedMs: number; pauseMs: number }) => void;
}

const firstPauseMs = 500;
const longestPauseMs = 10_000;
/** Who lived this long starts again at the shortest pause. */
const soundLifeMs = 30_000;

/** Starts a process and keeps it running, with growing pauses between starts. The first start's failure is the caller's. */
export async function keepRunning({ name, start, onDeath }: Watching): Promise<Kept> {
  const stopping = new AbortController();
  let running: Running | undefined = await start();
  let deaths = 0;

  async function watch(): Promise<void> {
    let quickDeaths = 0;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      const how = running ? await running.exited : `${name} could not be started`;
      if (stopping.signal.aborted) return;
      const livedMs = performance.now() - startedAt;
      deaths++;
      quickDeaths = livedMs > soundLifeMs ? 0 : quickDeaths + 1;
      const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, quickDeaths - 1));
      onDeath({ how, livedMs, pauseMs });
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      running = await start().catch(() => undefined);
    }
    await running?.stop();
  }

  const watched = watch();
  return {
    deaths: () => deaths,
    async stop() {
      stopping.abort();
      await running?.stop();
      await watched;
    },
  };
}
