import { identity } from '@gongzhi/contracts/identity';
import { runService, type RunningService } from '@gongzhi/platform';
import { configOf, foreignIssuer, identityConfig } from './config.ts';
import { startHeartbeat } from './grants/heartbeat.ts';
import { findStandingIn } from './grants/standing.queries.ts';
import { handlersWith } from './handlers.ts';
import { createIdentityProvider } from './provider/create-provider.ts';
import { createKeys } from './provider/keys.ts';
import { listen } from './provider/listen.ts';

await runService({
  contract: identity,
  config: identityConfig,
  handlers(service) {
    const config = configOf(service);
    return handlersWith({ issuer: foreignIssuer(config), pool: service.pool, keys: createKeys(config.KEY_ENCRYPTION_KEY) });
  },
  standingOf(service, subject) {
    const [kind = '', ...rest] = subject.split(':');
    return findStandingIn(service.pool, kind, rest.join(':'), foreignIssuer(configOf(service)));
  },
  start,
});

/** The provider on its own listener, and the heartbeat. */
async function start(service: RunningService): Promise<() => Promise<void>> {
  const { PUBLIC_URL, KEY_ENCRYPTION_KEY, IDENTITY_HTTP_PORT } = configOf(service);
  const provider = await createIdentityProvider({ pool: service.pool, publicUrl: PUBLIC_URL, keys: createKeys(KEY_ENCRYPTION_KEY), log: service.runtime.log });
  const stopListening = await listen(provider, IDENTITY_HTTP_PORT);
  const stopHeartbeat = startHeartbeat(service);
  return async () => void (await Promise.all([stopListening(), stopHeartbeat()]));
}
