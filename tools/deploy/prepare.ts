import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { services as contracts } from '@gongzhi/contracts';
import { busPermissions } from '@gongzhi/platform/bus';
import { readLaunchConfig } from '../launcher/config.ts';
import type { Surroundings } from '../launcher/environment.ts';
import { prepareDatabases } from '../launcher/prepare-databases.ts';
import { keepSecrets, publicKeyOf } from '../launcher/secrets.ts';
import { runSeed, seedScript } from '../launcher/seed.ts';
import { services } from '../launcher/services.ts';
import { environmentFiles } from './environment-files.ts';

/**
 * Prepares an installation whose services are started by something else than `npm start`: makes and migrates the databases, loads the areas, and
 * writes `config/<service>.env` and `config/bus-users.conf` below the data directory. Run it before every start of a new version; it may be repeated.
 *
 * `--demo` adds the demo people and department systems.
 */
const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
const config = readLaunchConfig(process.env, { root, cacheDir: join(root, '.cache'), services });
const { databaseUrl, natsUrl, dataDir } = config;
if (!databaseUrl || !natsUrl) throw new Error('DATABASE_URL (of a role that may create roles and databases) and NATS_URL are needed');

const directory = join(dataDir, 'config');
mkdirSync(directory, { recursive: true });
const secrets = keepSecrets(join(dataDir, 'secrets.json'), services);
const users = services.map(({ name }) => ({ nkey: publicKeyOf(secrets.natsSeeds[name]!), permissions: busPermissions(name, contracts) }));
write('bus-users.conf', `authorization: ${JSON.stringify({ users })}\n`);

const databases = await prepareDatabases(config, databaseUrl, secrets);
console.log(`databases migrated: ${[...databases.keys()].join(', ')}`);
const surroundings: Surroundings = { config, secrets, natsUrl, identityPort: 8090, databases, webDirs: config.webDirs };
for (const service of services) {
  const script = seedScript(root, service);
  if (!script || (service.name === 'identity' && !values.demo)) continue;
  await runSeed(script, service, surroundings, new AbortController().signal);
  console.log(`seeded: ${service.name}`);
}
for (const [name, text] of environmentFiles(surroundings)) write(name, text);

function write(name: string, text: string): void {
  const path = join(directory, name);
  writeFileSync(path, text, { mode: 0o600 });
  console.log(`wrote ${path}`);
}
