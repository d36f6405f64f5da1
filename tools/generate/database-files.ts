import { databaseTypes } from './database-types.ts';
import { schemaSql } from './schema-sql.ts';
import { withFreshDatabases } from './scratch-database.ts';
import { readTables } from './tables.queries.ts';

/** Kysely types and schema text of every service's database, by path. */
export async function databaseFiles(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await withFreshDatabases(root, async (service, client) => {
    const tables = await readTables(client);
    files.set(`apps/${service}/src/database.types.ts`, databaseTypes(tables));
    files.set(`apps/${service}/schema.sql`, await schemaSql(client, 'public', tables));
    files.set('libs/platform/schema.sql', await schemaSql(client, 'platform', tables));
  });
  return files;
}
