import { kyselyOf } from '@gongzhi/platform/database';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { useClosures } from '../clocks/calendars.ts';
import type { Database } from '../database.types.ts';
import { closuresInForce } from './closures.queries.ts';

/** How often a process looks for changed closures. */
const lookEverySeconds = 1;

let known = '';

/** Gives this process's calendars the closures as they are now. Calendars are rebuilt only when something changed. */
export async function refreshClosures(db: Kysely<Database>): Promise<void> {
  const closures = await closuresInForce(db);
  const text = JSON.stringify(closures);
  if (text === known) return;
  useClosures(closures);
  known = text;
}

/** Loads the closures before the process takes work, and again every second: each of several processes follows by itself. Returns how to stop. */
export async function followClosures(pool: pg.Pool, onError: (error: unknown) => void): Promise<() => Promise<void>> {
  const look = async (): Promise<void> => {
    const client = await pool.connect();
    try {
      await refreshClosures(kyselyOf<Database>(client));
    } finally {
      client.release();
    }
  };
  await look();
  let looking = Promise.resolve();
  let timer = setTimeout(again, lookEverySeconds * 1_000);
  function again(): void {
    looking = look().catch(onError).then(() => void (timer = setTimeout(again, lookEverySeconds * 1_000)));
  }
  return async () => {
    clearTimeout(timer);
    await looking;
    clearTimeout(timer);
  };
}
