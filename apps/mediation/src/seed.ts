/** What `npm start` puts into the mediation database before the services start. May be repeated: what is there stays as it is. */
import pg from 'pg';
import { seedRegister } from './seed/seed-register.ts';

const databaseUrl = process.env.MIGRATION_DATABASE_URL;
if (!databaseUrl) throw new Error('MIGRATION_DATABASE_URL is not set: the url of the owner of the mediation database');

const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
try {
  await client.query('begin');
  const { centres, mediators } = await seedRegister(client, new Date());
  await client.query('commit');
  console.log(centres + mediators === 0 ? 'as they were' : `new: ${centres} centres, ${mediators} mediators`);
} finally {
  await client.end();
}
