import type pg from 'pg';
import { useClosures } from '../clocks/calendars.ts';
import { closuresInForce } from './closures.queries.ts';

/** How often a process looks for changed closures. */
const lookEverySeconds = 1;

let known = '';

/** Gives this process's calendars the closures as they are now. Calendars are rebuilt only when something changed. */
export async function refreshClosures(pool: pg.Pool): Promise<void> {
  const closures = await closuresInForce(pool);
  const text = JSON.stringify(closures);
  if (text === known) return;
  useClosures(closures);
  known = text;
}

/** Loads the closures before the process takes work, and again every second: each of several processes follows by itself. Returns how to stop. */
export async function followClosures(pool: pg.Pool, onError: (error: unknown) => void): Promise<() => Promise<void>> {
  await refreshClosures(pool);
  let looking = Promise.resolve();
  let timer = setTimeout(again, lookEverySeconds * 1_000);
  function again(): void {
    looking = refreshClosures(pool).catch(onError).then(() => void (timer = setTimeout(again, lookEverySeconds * 1_000)));
  }
  return async () => {
    clearTimeout(timer);
    await looking;
    clearTimeout(timer);
  };
}
