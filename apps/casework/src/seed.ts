/** What `npm start` puts into the casework database before the services start. May be repeated: what is there stays as it is. */
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { seedAreas } from './areas/seed-areas.ts';

const databaseUrl = process.env.MIGRATION_DATABASE_URL;
if (!databaseUrl) throw new Error('MIGRATION_DATABASE_URL is not set: the url of the owner of the casework database');

const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
try {
  const folder = fileURLToPath(new URL('../seed/areas', import.meta.url));
  const areas = await seedAreas(client, databaseUrl, folder);
  console.log(`${areas} areas`);
} finally {
  await client.end();
}
