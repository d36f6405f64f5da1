/** What `npm start` puts into the casework database before the services start. May be repeated: what is there stays as it is. */
import { dayOf } from '@gongzhi/domain/calendar';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { seedAreas } from './seed/seed-areas.ts';
import { seedRoutes } from './seed/seed-routes.ts';
import { seedUnits } from './seed/seed-units.ts';
import { seedLists } from './seed/seed-lists.ts';

const databaseUrl = process.env.MIGRATION_DATABASE_URL;
if (!databaseUrl) throw new Error('MIGRATION_DATABASE_URL is not set: the url of the owner of the casework database');

/** The county of the demonstration. */
const county = '500235';
const pathOf = (name: string): string => fileURLToPath(new URL(`../seed/${name}`, import.meta.url));

const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
try {
  const areas = await seedAreas(client, databaseUrl, pathOf('areas'));
  await client.query('begin');
  const units = await seedUnits(client);
  const routes = await seedRoutes(client);
  const entries = await seedLists(client, pathOf('village-lists.csv'), county, Number(dayOf(new Date()).slice(0, 4)));
  await client.query('commit');
  console.log(units + routes + entries === 0 ? `${areas} areas` : `${areas} areas; new: ${units} units, ${routes} routes, ${entries} list entries`);
} finally {
  await client.end();
}
