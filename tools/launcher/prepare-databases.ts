import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabase } from '@gongzhi/platform/database';
import type { LaunchConfig } from './config.ts';
import type { Secrets } from './secrets.ts';

export interface ServiceDatabaseUrls {
  appUrl: string;
  ownerUrl: string;
}

/** Creates and migrates the database of every service that has migrations, all at once. Returns their urls by service. */
export async function prepareDatabases({ root, services }: LaunchConfig, adminUrl: string, secrets: Secrets): Promise<Map<string, ServiceDatabaseUrls>> {
  const withDatabase = services
    .map(({ name }) => ({ service: name, migrations: join(root, 'apps', name, 'migrations') }))
    .filter(({ migrations }) => existsSync(migrations));
  const prepared = await Promise.all(withDatabase.map(async ({ service, migrations }) => {
    const passwords = { appPassword: secrets.databasePasswords[service]!, ownerPassword: secrets.ownerPasswords[service]! };
    return [service, await prepareDatabase({ adminUrl, service, migrations, ...passwords })] as const;
  }));
  return new Map(prepared);
}
