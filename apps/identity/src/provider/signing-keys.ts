import { crashPoint } from '@gongzhi/platform';
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { Pool, PoolClient } from 'pg';
import type { Keys } from './keys.ts';

/** Longer than any token signed with a key lives (ID tokens: one hour), so that a retired key outlives its tokens. */
const PUBLISHED_AFTER_RETIREMENT = '1 day';
/** Time for every instance to publish a new key before any of them signs with it. */
const PUBLISHED_BEFORE_SIGNING = '2 minutes';
const ROTATED_AT_AGE = '90 days';
const context = (kid: string) => `signing_key/${kid}/private_jwk`;

interface KeyRow {
  kid: string;
  private_jwk: Buffer;
}

async function insertKey(client: PoolClient, keys: Keys, publishedBefore: string): Promise<void> {
  const { privateKey } = await promisify(generateKeyPair)('ed25519');
  const jwk = privateKey.export({ format: 'jwk' }) as JWK & { kty: string; crv: string; x: string };
  const kid = await calculateJwkThumbprint(jwk);
  const shown = { kty: jwk.kty, crv: jwk.crv, x: jwk.x, kid, alg: 'EdDSA', use: 'sig' };
  await client.query(
    'INSERT INTO signing_key (kid, public_jwk, private_jwk, signs_from) VALUES ($1, $2, $3, now() + $4::interval)',
    [kid, JSON.stringify(shown), keys.seal(JSON.stringify({ ...jwk, kid, alg: 'EdDSA', use: 'sig' }), context(kid)), publishedBefore],
  );
}

/** One change of the key ring at a time, over all instances. */
async function exclusively(pool: Pool, change: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT pg_advisory_xact_lock(hashtext('signing_key'))");
    await change(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Whether there is a signing key, and whether it has signed for long enough. */
async function stateOfKey(db: Pool | PoolClient): Promise<'missing' | 'fresh' | 'old'> {
  const { rows } = await db.query<{ old: boolean }>('SELECT created_at < now() - $1::interval AS old FROM signing_key WHERE retired_at IS NULL ORDER BY created_at DESC LIMIT 1', [ROTATED_AT_AGE]);
  return rows[0] ? (rows[0].old ? 'old' : 'fresh') : 'missing';
}

/** Makes the first signing key of an installation, once, and replaces one that is old. Any number of instances may ask at any time. */
export async function keepSigningKey(pool: Pool, keys: Keys): Promise<void> {
  if ((await stateOfKey(pool)) === 'fresh') return;
  await exclusively(pool, async (client) => {
    const state = await stateOfKey(client);
    if (state === 'missing') await insertKey(client, keys, '0');
    if (state === 'old') await replaceKey(client, keys, PUBLISHED_BEFORE_SIGNING);
  });
}

/**
 * Adds a signing key and retires the ones before it. All of them stay published: the new one before it signs,
 * the old ones until no token of theirs is left.
 */
export const rotateSigningKey = (pool: Pool, keys: Keys, publishedBefore: string): Promise<void> => exclusively(pool, (client) => replaceKey(client, keys, publishedBefore));

async function replaceKey(client: PoolClient, keys: Keys, publishedBefore: string): Promise<void> {
  await client.query('UPDATE signing_key SET retired_at = now() + $1::interval WHERE retired_at IS NULL', [publishedBefore]);
  crashPoint('P14', 'identity');
  await insertKey(client, keys, publishedBefore);
}

/** The published keys with their private halves; the first one signs. */
export async function loadSigningKeys(pool: Pool, keys: Keys): Promise<JWK[]> {
  const { rows } = await pool.query<KeyRow>({
    name: 'signing-keys',
    text: `SELECT kid, private_jwk FROM signing_key
           WHERE retired_at IS NULL OR retired_at > now() - interval '${PUBLISHED_AFTER_RETIREMENT}'
           ORDER BY signs_from <= now() DESC, signs_from DESC, kid`,
  });
  return rows.map((row) => JSON.parse(keys.open(row.private_jwk, context(row.kid))) as JWK);
}

/** Deletes keys whose tokens have all expired. */
export async function deleteOldKeys(pool: Pool): Promise<void> {
  await pool.query(`DELETE FROM signing_key WHERE retired_at < now() - 2 * interval '${PUBLISHED_AFTER_RETIREMENT}'`);
}
