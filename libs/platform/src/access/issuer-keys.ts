import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** The issuer's keys can't be fetched: the caller should try again, not sign in again. */
export class KeysUnavailable extends Error {}

/** An unknown key id makes us ask the issuer again, but not more often than this: key ids are for anyone to make up. */
const REFETCH_AT_MOST_EVERY = 10_000;
/** Known keys are renewed in the background, so that a withdrawn one is dropped though nobody waits for it. */
const RENEW_AFTER = 600_000;
const TIMEOUT = 3_000;

async function fetchKeys(url: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT), headers: { accept: 'application/jwk-set+json, application/json' } });
  if (!response.ok) throw new Error(`the issuer answered ${response.status}`);
  return createLocalJWKSet((await response.json()) as JSONWebKeySet);
}

/** The keys of an issuer, fetched when first needed. While the issuer is away, the keys known before go on working. */
export function issuerKeys(url: string): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;

  /** Asks the issuer, once for all who wait. */
  function renew(): Promise<void> {
    asking ??= fetchKeys(url)
      .then((fetched) => void (keys = fetched))
      .finally(() => {
        askedAt = performance.now();
        asking = undefined;
      });
    return asking;
  }

  async function known(): Promise<JWTVerifyGetKey> {
    if (keys && performance.now() - askedAt > RENEW_AFTER) renew().catch(() => undefined);
    if (!keys) await renew();
    return keys!;
  }

  return async (header, token) => {
    try {
      return await (await known())(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error instanceof errors.JOSEError ? error : new KeysUnavailable('the issuer’s keys could not be fetched', { cause: error });
      if (!asking && performance.now() - askedAt < REFETCH_AT_MOST_EVERY) throw error;
      await renew().catch(() => undefined);
      return keys!(header, token);
    }
  };
}
