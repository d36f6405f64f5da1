import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '@gongzhi/platform/database';
import { freePort, startPostgres } from '@gongzhi/testkit';
import pg from 'pg';

/** Names of the services that keep a database: those with migrations. */
export async function servicesWithDatabase(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'apps'));
  return names.filter((name) => existsSync(join(root, 'apps', name, 'migrations'))).sort();
}

/** Calls back with a client on every service's freshly migrated database, on a PostgreSQL that lives no longer than this call. */
export async function withFreshDatabases(root: string, read: (service: string, client: pg.Client) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'gongzhi-generate-'));
  await chmod(directory, 0o711); // the user postgres passes through
  const postgres = await startPostgres({ dataDir: join(directory, 'postgres'), port: await freePort(), log: () => {}, durable: false });
  try {
    for (const service of await servicesWithDatabase(root)) {
      const migrations = join(root, 'apps', service, 'migrations');
      const { ownerUrl } = await prepareDatabase({ adminUrl: postgres.url, service, migrations, appPassword: 'generate', ownerPassword: 'generate' });
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      await read(service, client).finally(() => client.end());
    }
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
