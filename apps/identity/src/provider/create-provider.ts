import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider, type errors } from 'oidc-provider';
import type { Pool } from 'pg';
import { createLoginCheck } from '../people/check-login.ts';
import { secretMatches } from './clients.ts';
import { configuration } from './configuration.ts';
import { securityHeaders, type MountedRequest } from './frame.ts';
import type { Keys } from './keys.ts';
import { loginInteraction } from './login-interaction.ts';
import { deleteOldKeys, keepSigningKey, loadSigningKeys } from './signing-keys.ts';
import { sweepExpired } from './sweep.ts';

const MOUNT = '/auth';
const KEY_REFRESH = 30_000;
const SWEEP = 60_000;

/** What the provider writes to the log: codes and causes, never who. */
export interface ProviderLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface IdentityProvider {
  /** Answers everything under /auth; attach it to an http server behind the gateway. */
  handler(request: IncomingMessage, response: ServerResponse): void;
  /** Takes over keys that were rotated; happens by itself every 30 s. */
  refreshKeys(): Promise<void>;
  close(): void;
}

/** The OpenID provider of the platform: people by code and PKCE, department systems by client credentials, state in PostgreSQL. */
export async function createIdentityProvider(options: { pool: Pool; publicUrl: string; keys: Keys; log: ProviderLog }): Promise<IdentityProvider> {
  const { pool, keys, log } = options;
  const { origin, host, protocol } = new URL(options.publicUrl);
  const checkLogin = createLoginCheck(pool, keys.blur);
  await keepSigningKey(pool, keys);

  let ring = '';
  let callback: (request: IncomingMessage, response: ServerResponse) => unknown;

  async function refreshKeys(): Promise<void> {
    const jwks = await loadSigningKeys(pool, keys);
    const next = jwks.map(({ kid }) => kid).join();
    if (next === ring) return;
    const provider = new Provider(origin + MOUNT, configuration({ pool, publicUrl: origin, mount: MOUNT, keys, jwks }));
    provider.proxy = true;
    provider.Client.prototype.compareClientSecret = function compare(this: { clientSecret?: string }, secret: string) {
      return secretMatches(secret, this.clientSecret ?? '');
    };
    provider.use(securityHeaders);
    provider.use(loginInteraction({ provider, origin, checkLogin }));
    provider.on('server_error', (_ctx, err) => log.error({ err }, 'the provider failed'));
    (provider as EventEmitter).on('error', (err: unknown) => log.error({ err }, 'the provider failed'));
    provider.on('grant.error', (_ctx, err: errors.OIDCProviderError) => log.info({ code: err.message, detail: err.error_detail }, 'token refused'));
    callback = provider.callback();
    ring = next;
  }

  await refreshKeys();
  const report = (err: unknown) => log.error({ err }, 'upkeep of the provider failed');
  const timers = [
    setInterval(() => void refreshKeys().catch(report), KEY_REFRESH),
    setInterval(() => void sweepExpired(pool).then(() => deleteOldKeys(pool)).then(() => keepSigningKey(pool, keys)).catch(report), SWEEP),
  ];
  for (const timer of timers) timer.unref();

  return {
    handler(request: MountedRequest, response) {
      const url = request.url ?? '';
      if (!url.startsWith(`${MOUNT}/`)) {
        response.writeHead(404).end();
        return;
      }
      request.originalUrl = url;
      request.url = url.slice(MOUNT.length);
      // Addresses in answers come from the configuration, whatever the request claims.
      request.headers['x-forwarded-host'] = host;
      request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
      callback(request, response);
    },
    refreshKeys,
    close: () => timers.forEach(clearInterval),
  };
}
