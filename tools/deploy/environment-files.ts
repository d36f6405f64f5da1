import type { Surroundings } from '../launcher/environment.ts';

/** Health endpoints of the services, from this port on; the gateway has its own under PORT. */
const firstHealthPort = 9_101;

/** `<service>.env` for each service: what `node --env-file` starts it with. Everything else keeps its default or comes from the environment. */
export function environmentFiles({ config, secrets, natsUrl, identityPort, databases }: Surroundings): [name: string, text: string][] {
  return config.services.map(({ name, edge }, index) => {
    const variables: Record<string, string | undefined> = {
      NATS_URL: natsUrl,
      NATS_SEED: secrets.natsSeeds[name],
      DATABASE_URL: databases.get(name)?.appUrl,
      PUBLIC_URL: config.publicUrl,
      DATA_DIR: config.dataDir,
      CURSOR_SECRET: secrets.cursorSecret,
      OIDC_JWKS_URL: `http://127.0.0.1:${identityPort}/auth/jwks`,
      ...(edge ? { PORT: String(config.port), IDENTITY_URL: `http://127.0.0.1:${identityPort}` } : { HEALTH_PORT: String(firstHealthPort + index) }),
      ...(name === 'identity' ? { IDENTITY_HTTP_PORT: String(identityPort), KEY_ENCRYPTION_KEY: secrets.keyEncryptionKey } : {}),
    };
    const lines = Object.entries(variables).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
    return [`${name}.env`, `${lines.join('\n')}\n`];
  });
}
