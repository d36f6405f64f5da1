import type pg from 'pg';
import { createBell } from '../delivery/bell.ts';
import { reasonOf } from '../delivery/failures.ts';
import type { Log } from '../telemetry/log.ts';
import { claimDue, declareRecurring, failTimer, finishTimer, renewClaims, type Timer } from './timers.queries.ts';

/** Work that a timer asks for. It may run twice when a process dies in the midst of it, so it must be safe to repeat. */
export type Task = (context: { payload: Record<string, unknown>; pool: pg.Pool; log: Log }) => Promise<void>;

export interface TimersOptions {
  readonly pool: pg.Pool;
  /** By name. Timers of other tasks are left to processes that know them. */
  readonly tasks: Readonly<Record<string, Task>>;
  /** Tasks to be run again and again, by one process at a time, from the end of one run to the start of the next. */
  readonly recurring?: readonly { task: string; everySeconds: number }[];
  readonly log: Log;
  /** Tasks this process runs at the same time. */
  readonly concurrency?: number;
  readonly pollMillis?: number;
  /** How long the work of a process that died stays untouched. */
  readonly leaseMillis?: number;
  readonly onFailure?: (task: string) => void;
}

export interface Timers {
  /** Takes no more timers and ends once the running tasks have. */
  stop(): Promise<void>;
}

/** Runs what timers ask for when their moment has come. Any number of processes may; see docs/decisions/0003-timers.md. */
export function startTimers(options: TimersOptions): Timers {
  const { pool, tasks, recurring = [], log, concurrency = 4, pollMillis = 500, leaseMillis = 30_000 } = options;
  const bell = createBell();
  const running = new Map<string, { claim: string; done: Promise<void> }>();
  let stopped = false;
  let declared = false;

  const renewing = setInterval(() => {
    if (running.size > 0) renewClaims(pool, [...running.values()].map((run) => run.claim), leaseMillis).catch((error: unknown) => log.warn({ err: error }, 'timers: claims not renewed'));
  }, leaseMillis / 3);

  const finished = (async () => {
    while (!stopped) {
      try {
        if (!declared) for (const timer of recurring) await declareRecurring(pool, timer);
        declared = true;
        const limit = concurrency - running.size;
        const due = limit > 0 ? await claimDue(pool, { tasks: Object.keys(tasks), running: [...running.keys()], limit, leaseMillis }) : [];
        for (const timer of due) running.set(timer.name, { claim: timer.claim, done: run(timer).finally(() => end(timer.name)) });
        if (due.length > 0 && due.length === limit) continue;
      } catch (error) {
        log.warn({ err: error }, 'timers: no database; trying again');
      }
      await bell.heard(pollMillis);
    }
    clearInterval(renewing);
    await Promise.all([...running.values()].map((run) => run.done));
  })();

  function end(name: string): void {
    running.delete(name);
    bell.ring();
  }

  async function run(timer: Timer): Promise<void> {
    try {
      try {
        await tasks[timer.task]!({ payload: timer.payload, pool, log });
      } catch (error) {
        log.error({ err: error, task: timer.task, attempts: timer.attempts + 1 }, 'timer task failed');
        options.onFailure?.(timer.task);
        return await failTimer(pool, timer, reasonOf(error));
      }
      await finishTimer(pool, timer);
    } catch (error) {
      log.warn({ err: error, task: timer.task }, 'timer not closed; it runs again when its claim ends');
    }
  }

  return {
    async stop() {
      stopped = true;
      bell.ring();
      await finished;
    },
  };
}
