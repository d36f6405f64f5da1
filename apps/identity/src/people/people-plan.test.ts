import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Kysely, PostgresDialect } from 'kysely';
import type { Database } from '../database.types.ts';
import { listGrants } from '../grants/grants.queries.ts';
import { startIdentity, type TestIdentity } from '../identity.fixture.ts';
import { listPeople } from './people.queries.ts';

let service: TestIdentity;
beforeAll(async () => {
  service = await startIdentity();
  await service.owner.query(`insert into person (id, username, display_name, area)
    select uuidv7(), 'p' || n, chr(19968 + n % 5000) || n, (500000 + n % 200)::text || '001' from generate_series(1, 40000) n`);
  await service.owner.query(`insert into role_grant (id, person_id, role, area, reason) select uuidv7(), id, 'mediator', area, 'test' from person`);
  await service.owner.query('analyze person, role_grant');
}, 60_000);
afterAll(() => service.close());

/** The plan of the statement that a query function sends, under the reach of an administrator. */
async function planOf(area: string, ask: (db: Kysely<Database>) => Promise<unknown>): Promise<string> {
  const client = await service.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('gongzhi.areas', $1, true)`, [`{"${area}"}`]);
    const lines: string[] = [];
    const query = async (text: string, values: unknown[]) => {
      const { rows } = await client.query(`explain ${text}`, values);
      lines.push(...rows.map((row) => String(Object.values(row)[0])));
      return { command: 'SELECT', rows: [] };
    };
    const pool = { connect: async () => ({ query, release() {} }), end: async () => {} };
    await ask(new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as never }) }));
    return lines.join('\n');
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test.each([
  ['people of a county', '500100', 'person_by_county', (db: Kysely<Database>) => listPeople(db, { counties: ['500100'], limit: 21 })],
  ['a second page by the beginning of a name', '500100', 'person_by_county', (db: Kysely<Database>) => listPeople(db, { counties: ['500100'], name: '一', after: ['一0', '019a3000-0000-7000-8001-000000000001'], limit: 21 })],
  ['people of the country by the beginning of a name', '', 'person_by_name', (db: Kysely<Database>) => listPeople(db, { name: '一', limit: 21 })],
  ['grants in a county', '500100', 'role_grant_by_county', (db: Kysely<Database>) => listGrants(db, { counties: ['500100'], area: '500100001', limit: 21 })],
  ['grants of a person', '500100', 'role_grant_person', (db: Kysely<Database>) => listGrants(db, { personId: '019a3000-0000-7000-8001-000000000001', limit: 21 })],
])('%s: found by index', async (_what, area, index, ask) => {
  const plan = await planOf(area, ask);
  expect(plan).toMatch(new RegExp(`(using|on) ${index}`));
  expect(plan).not.toMatch(/Seq Scan on (person|role_grant)/);
});

test('pages of people come in the order of their index', async () => {
  expect(await planOf('500100', (db) => listPeople(db, { counties: ['500100'], limit: 21 }))).not.toContain('Sort');
});
