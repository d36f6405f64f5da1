import { roles, type Role } from '@gongzhi/contracts';
import { demoPeople, demoSystems } from '@gongzhi/testkit/demo';
import { join } from 'node:path';
import pg from 'pg';
import { keepPasswords } from './seed/demo-passwords.ts';
import { seedPerson, seedSystem } from './seed/seed.queries.ts';

/**
 * Demo people for each role and demo department systems; may be repeated. Prints one line of JSON with their logins, which `npm start` shows.
 * Passwords are random, made at the first start and kept beside the data, readable by its owner only.
 */
const { MIGRATION_DATABASE_URL, DATA_DIR = '.data' } = process.env;
const passwordOf = keepPasswords(join(DATA_DIR, 'demo-passwords.json'), [...demoPeople.map(({ username }) => username), ...demoSystems.map(({ clientId }) => clientId)]);
const client = new pg.Client({ connectionString: MIGRATION_DATABASE_URL });
await client.connect();
for (const person of demoPeople) await seedPerson(client, person, passwordOf(person.username));
for (const system of demoSystems) await seedSystem(client, system, passwordOf(system.clientId));
await client.end();

const labelled = (role: Role) => roles[role]['zh-CN'];
console.log(JSON.stringify({
  people: demoPeople.map(({ id, role, name, username, area, units }) => ({ id, role, label: labelled(role), name, username, password: passwordOf(username).password, area, units })),
  clients: demoSystems.map(({ clientId, name, area, units }) => ({ clientId, clientSecret: passwordOf(clientId).password, name: name['zh-CN'], area, units })),
}));
