import { createTestDatabase } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

const script = fileURLToPath(new URL('seed.ts', import.meta.url));
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('casework', fileURLToPath(new URL('../migrations', import.meta.url)));
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const seed = async () => (await promisify(execFile)(process.execPath, [script], { env: { ...process.env, MIGRATION_DATABASE_URL: database.ownerUrl } })).stdout.trim();

describe('the seed', () => {
  test('given an empty database, when run twice, then everything is there once and what was changed meanwhile stays', async () => {
    expect(await seed()).toBe('724 areas; new: 13 units, 24 routes, 20 list entries');
    await client.query(`update area set name = '新名社区' where code = '500235001001'`);
    await client.query(`delete from unit_officer where head`);
    await client.query(`delete from route where kind = 'tip'`);
    const before = await everything();
    expect(await seed()).toBe('724 areas');
    expect(await everything()).toEqual(before);
    expect((await client.query(`select name from area where code = '500235001001'`)).rows).toEqual([{ name: '新名社区' }]);
  });
});

const tables = ['area', 'unit', 'unit_officer', 'route', 'village_list', 'village_list_entry'];
const everything = async () => (await client.query(`select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')}`)).rows[0];
