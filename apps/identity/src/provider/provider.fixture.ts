import { fileURLToPath } from 'node:url';
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { prepareDatabase } from '@gongzhi/platform/database';
import pg from 'pg';
import { hashPassword } from '../people/password.ts';
import { hashSecret, newSecret } from './clients.ts';
import { createIdentityProvider } from './create-provider.ts';
import { createKeys } from './keys.ts';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** A provider on a database of its own, reached over HTTP as through the gateway. For tests. */
export async function startProvider() {
  const database = `identity_${randomBytes(6).toString('hex')}`;
  const adminUrl = process.env.GONGZHI_TEST_DATABASE_URL!;
  const { appUrl, ownerUrl } = await prepareDatabase({ adminUrl, service: 'identity', migrations, appPassword: 'test', ownerPassword: 'owner', database });
  const ofProvider = new pg.Pool({ connectionString: appUrl, max: 8 });
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  for (const opened of [ofProvider, pool]) opened.on('error', () => undefined);
  const keys = createKeys(randomBytes(32).toString('base64'));
  const logged: object[] = [];

  const server = createServer((request, response) => provider.handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = { info: () => undefined, error: (fields: object) => void logged.push(fields) };
  const provider = await createIdentityProvider({ pool: ofProvider, publicUrl: baseUrl, keys, log });

  return {
    baseUrl,
    /** Reads and writes past row security, to arrange and to look. */
    pool,
    keys,
    provider,
    /** What was logged as an error; a test that leaves something here has found a fault. */
    logged,
    async addPerson(username: string, password: string): Promise<string> {
      const id = randomUUID();
      await pool.query('INSERT INTO person (id, username, password_hash, display_name) VALUES ($1, $2, $3, $4)', [id, username, await hashPassword(password), '<b>张三</b>']);
      return id;
    },
    async addClient(clientId: string): Promise<string> {
      const secret = newSecret();
      const name = { 'zh-CN': '法院', en: 'Court' };
      await pool.query('INSERT INTO department_client (id, client_id, secret_hash, name, area) VALUES ($1, $2, $3, $4, $5)', [randomUUID(), clientId, hashSecret(secret), name, '500235']);
      return secret;
    },
    async stop() {
      provider.close();
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await Promise.all([pool.end(), ofProvider.end()]);
      const admin = new pg.Client({ connectionString: adminUrl });
      await admin.connect();
      await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
      await admin.end();
    },
  };
}
