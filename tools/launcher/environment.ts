import type { LaunchConfig } from './config.ts';
import type { ServiceDatabaseUrls } from './prepare-databases.ts';
import type { Secrets } from './secrets.ts';
import type { WebApp } from '../web/build-web-app.ts';
import type { ServiceEntry } from './services.ts';

/** What the parts of a launch share once servers and databases are up. */
export interface Surroundings {
  config: LaunchConfig;
  secrets: Secrets;
  natsUrl: string;
  /** identity's own HTTP listener, which the gateway shows under /auth. */
  identityPort: number;
  databases: ReadonlyMap<string, ServiceDatabaseUrls>;
  /** The built web apps there are. */
  webDirs: Partial<Record<WebApp, string>>;
}

/** The environment handed to a service: ours (LOG_LEVEL, OTEL_...) with what is its own. Another's database url never gets in. */
export function serviceEnvironment({ name, edge }: ServiceEntry, { config, secrets, natsUrl, identityPort, databases, webDirs }: Surroundings): NodeJS.ProcessEnv {
  const identityUrl = `http://127.0.0.1:${identityPort}`;
  const environment: NodeJS.ProcessEnv = {
    // A demonstration may be played on a simulated calendar; an installation leaves this unset.
    SIMULATED_TIME: 'true',
    RATE_LIMIT: '1000000',
    ...process.env,
    SERVICE: name,
    NATS_URL: natsUrl,
    // A bus that was given to us has users of its own.
    NATS_SEED: config.natsUrl ? process.env.NATS_SEED : secrets.natsSeeds[name],
    DATABASE_URL: databases.get(name)?.appUrl,
    PUBLIC_URL: config.publicUrl,
    DATA_DIR: config.dataDir,
    CURSOR_SECRET: process.env.CURSOR_SECRET ?? secrets.cursorSecret,
    IDENTITY_URL: identityUrl,
    IDENTITY_HTTP_PORT: name === 'identity' ? String(identityPort) : undefined,
    KEY_ENCRYPTION_KEY: name === 'identity' ? secrets.keyEncryptionKey : undefined,
    OIDC_JWKS_URL: process.env.OIDC_JWKS_URL ?? `${identityUrl}/auth/jwks`,
    PORT: edge ? String(config.port) : undefined,
    PORTAL_DIR: edge ? webDirs.portal : undefined,
    WORKBENCH_DIR: edge ? webDirs.workbench : undefined,
  };
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
}

/** A seed script's environment: the service's, with the owner's url beside it. */
export function seedEnvironment(service: ServiceEntry, surroundings: Surroundings): NodeJS.ProcessEnv {
  const ownerUrl = surroundings.databases.get(service.name)?.ownerUrl;
  return { ...serviceEnvironment(service, surroundings), ...(ownerUrl ? { MIGRATION_DATABASE_URL: ownerUrl } : {}) };
}
