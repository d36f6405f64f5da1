import type { Pool } from 'pg';

const BATCH = 1_000;
const BATCHES = 20;

/** Deletes in small batches that other instances skip over, at most 20,000 rows a round; says how many went. */
async function deleteInBatches(pool: Pool, text: string): Promise<number> {
  let deleted = 0;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const { rowCount } = await pool.query(text, [BATCH]);
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) break;
  }
  return deleted;
}

/** Removes the provider's expired state and failed sign-ins nobody counts any more. */
export async function sweepExpired(pool: Pool): Promise<number> {
  const payloads = await deleteInBatches(
    pool,
    `DELETE FROM oidc_payload WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM oidc_payload WHERE expires_at < now() ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED))`,
  );
  const failures = await deleteInBatches(
    pool,
    `DELETE FROM login_throttle WHERE key = ANY (ARRAY(
       SELECT key FROM login_throttle WHERE failed_at < now() - interval '1 hour' ORDER BY failed_at LIMIT $1 FOR UPDATE SKIP LOCKED))`,
  );
  return payloads + failures;
}
