import { hash } from 'node:crypto';
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { issuerKeys, KeysUnavailable } from './issuer-keys.ts';

export { KeysUnavailable };

/** What a verified access token says. */
export interface VerifiedToken {
  readonly sub: string;
  readonly clientId: string;
  /** A department system speaks for itself; everything else is a person using an application. */
  readonly kind: 'person' | 'client';
  readonly scope: string;
  /** Seconds since the epoch. */
  readonly exp: number;
}

/** Resolves to what the token says; rejects with TokenRefused, or with KeysUnavailable when nothing can be said about it. */
export type VerifyToken = (token: string) => Promise<VerifiedToken>;

/** The token is not to be believed; `reason` is for logs and never repeats the token. */
export class TokenRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`token refused: ${reason}`);
    this.reason = reason;
  }
}

/** Where the issuer's keys come from, and which tokens are meant for us. */
export interface TokenVerifierOptions {
  jwksUrl?: string | undefined;
  jwks?: JSONWebKeySet | undefined;
  issuer: string;
  audience: string;
  cacheSize?: number | undefined;
  /** RS256 only for another issuer that has nothing better. */
  algorithms?: readonly ('EdDSA' | 'RS256')[] | undefined;
  /** `JWT` only for another issuer that doesn't mark access tokens as RFC 9068 asks. */
  type?: 'at+jwt' | 'JWT' | undefined;
}

const MAX_LENGTH = 8_192;
const KID = /^[\w-]{1,128}$/;
/** Parameters by which a token would bring its own key, or meaning we don't know. */
const FORBIDDEN = ['jwk', 'jku', 'x5u', 'x5c', 'x5t', 'crit', 'b64', 'zip', 'enc'];
/** Clocks of two machines may differ by this many seconds. */
const CLOCK_TOLERANCE = 5;

function keysOf({ jwksUrl, jwks }: TokenVerifierOptions): JWTVerifyGetKey {
  if (jwks) return createLocalJWKSet(jwks);
  if (!jwksUrl) throw new Error('a token verifier needs jwks or jwksUrl');
  return issuerKeys(jwksUrl);
}

/** Whatever a token makes the library say, it is refused; only missing keys are not the token's fault. */
function refusalOf(error: unknown): Error {
  if (error instanceof TokenRefused || error instanceof KeysUnavailable) return error;
  return new TokenRefused(error instanceof errors.JOSEError ? error.code : 'malformed');
}

function read(payload: JWTPayload): VerifiedToken {
  const { sub, exp, client_id: client, azp, scope } = payload;
  const clientId = client ?? azp;
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) throw new TokenRefused('no subject');
  if (typeof clientId !== 'string' || clientId === '') throw new TokenRefused('no client');
  if (typeof exp !== 'number') throw new TokenRefused('no expiry');
  return { sub, clientId, kind: sub === clientId ? 'client' : 'person', scope: typeof scope === 'string' ? scope : '', exp };
}

/**
 * Makes the check every process does for itself on every request. A token seen before costs a hash and a look-up (about 2 us)
 * until it expires; a new one costs a signature check.
 */
export function createTokenVerifier(options: TokenVerifierOptions): VerifyToken {
  const { issuer, audience, cacheSize = 10_000, algorithms = ['EdDSA'], type = 'at+jwt' } = options;
  const keys = keysOf(options);
  const verified = new LRUCache<string, VerifiedToken>({ max: cacheSize });

  const keyFor: JWTVerifyGetKey = (header, token) => {
    if (typeof header.kid !== 'string' || !KID.test(header.kid)) throw new TokenRefused('key id');
    if (FORBIDDEN.some((name) => name in header)) throw new TokenRefused('header');
    return keys(header, token);
  };

  return async (token) => {
    if (token.length > MAX_LENGTH) throw new TokenRefused('too long');
    const digest = hash('sha256', token, 'base64');
    const known = verified.get(digest);
    if (known) {
      if (known.exp * 1_000 > Date.now()) return known;
      verified.delete(digest);
    }
    try {
      const { payload } = await jwtVerify(token, keyFor, {
        algorithms: [...algorithms],
        issuer,
        audience,
        typ: type,
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      const result = read(payload);
      verified.set(digest, result);
      return result;
    } catch (error) {
      throw refusalOf(error);
    }
  };
}
