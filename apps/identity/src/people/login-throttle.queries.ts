import type { Pool } from 'pg';

/** A village office shares one address: it may mistype more often than one person may. */
const FREE = { username: 5, source: 30 };

/** What a sign-in is counted under: keyed hashes, in which no name or address can be read. */
export interface LoginKeys {
  username: Buffer;
  source: Buffer;
}

/** Seconds to wait before the next attempt is looked at; 0 when it may be made now. */
export async function secondsToWait(pool: Pool, keys: LoginKeys): Promise<number> {
  const { rows } = await pool.query<{ wait: number }>({
    name: 'login-wait',
    text: `SELECT coalesce(max(ceil(extract(epoch FROM t.failed_at + login_delay(t.failures, k.free) - now()))), 0)::int AS wait
           FROM unnest($1::bytea[], $2::int[]) AS k(key, free) JOIN login_throttle t USING (key)`,
    values: [[keys.username, keys.source], [FREE.username, FREE.source]],
  });
  return Math.max(0, rows[0]?.wait ?? 0);
}

/** Counts a failure; an hour without one forgets the earlier ones. */
export async function countFailure(pool: Pool, keys: LoginKeys): Promise<void> {
  await pool.query({
    name: 'login-failure',
    // In the order of the keys, so that two attempts never wait for each other's rows.
    text: `INSERT INTO login_throttle AS t (key, failures, failed_at)
           SELECT key, 1, now() FROM unnest($1::bytea[]) AS k(key) ORDER BY key
           ON CONFLICT (key) DO UPDATE
             SET failures = CASE WHEN t.failed_at < now() - interval '1 hour' THEN 1 ELSE t.failures + 1 END, failed_at = now()`,
    values: [[keys.username, keys.source]],
  });
}

/** Forgets a username's failures after a success; the source's stay, or one good account would cover for guessing others. */
export async function forgetFailures(pool: Pool, keys: LoginKeys): Promise<void> {
  await pool.query({ name: 'login-forget', text: 'DELETE FROM login_throttle WHERE key = $1', values: [keys.username] });
}
