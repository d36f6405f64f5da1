import { prepareDatabase, type ServiceDatabase } from '@gongzhi/platform/database';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * A fresh database of a service for one test file: cloned from a template that is migrated once a run.
 *
 * @param migrations directory of the service's migrations
 */
export async function createTestDatabase(service: string, migrations: string): Promise<ServiceDatabase & { drop(): Promise<void> }> {
  const adminUrl = process.env['GONGZHI_TEST_DATABASE_URL'];
  if (!adminUrl) throw new Error('GONGZHI_TEST_DATABASE_URL is not set: tests run through `npm test`, which starts a PostgreSQL');
  const template = `template_${service}`;
  const database = `${service}_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
    const urls = await prepareDatabase({ adminUrl, service, migrations, appPassword: 'test', ownerPassword: 'owner', database: template });
    await admin.query(`create database ${database} template ${template}`);
    const renamed = (url: string): string => url.replace(`/${template}`, `/${database}`);
    return {
      appUrl: renamed(urls.appUrl),
      ownerUrl: renamed(urls.ownerUrl),
      async drop() {
        const dropper = new pg.Client({ connectionString: adminUrl });
        await dropper.connect();
        await dropper.query(`drop database if exists ${database} with (force)`);
        await dropper.end();
      },
    };
  } finally {
    await admin.end();
  }
}
