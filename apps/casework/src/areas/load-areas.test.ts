import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { loadAreas } from './load-areas.ts';
import { readAreas } from './read-areas.ts';

const seed = (name: string) => readAreas(fileURLToPath(new URL(`../../seed/areas/${name}.csv`, import.meta.url)));
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('casework', fileURLToPath(new URL('../../migrations', import.meta.url)));
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

describe('loading areas', () => {
  test('the real counties load, with tier and parent, and once more changes nothing', async () => {
    const rows = ['yunyang', 'taicang', 'kangbashi'].flatMap(seed);
    const told: number[] = [];
    expect(await loadAreas(database.ownerUrl, rows, (sent) => told.push(sent))).toEqual({ total: 724, added: 724, changed: 0 });
    expect(told.at(-1)).toBe(724);
    expect(await loadAreas(database.ownerUrl, rows)).toEqual({ total: 724, added: 0, changed: 0 });
    const townships = await client.query(`select count(*)::int as count from area where tier = 'township' and parent = '500235'`);
    expect(townships.rows).toEqual([{ count: 42 }]);
  });

  test('a new name is taken over, children may come before parents, the last of two rows counts', async () => {
    const rows = [{ code: '1101', name: '市辖区' }, { code: '11', name: '旧' }, { code: '11', name: '北京市' }, { code: '50', name: '重庆' }];
    expect(await loadAreas(database.ownerUrl, rows)).toEqual({ total: 3, added: 2, changed: 1 });
    expect((await client.query(`select name from area where code in ('11', '50') order by code`)).rows).toEqual([{ name: '北京市' }, { name: '重庆' }]);
  });

  test('an area without the one above it, or a wrong code, is named and nothing is loaded', async () => {
    await expect(loadAreas(database.ownerUrl, [{ code: '12', name: '天津市' }, { code: '130101', name: '孤县' }])).rejects.toThrow('130101 needs 1301');
    await expect(loadAreas(database.ownerUrl, [{ code: '12', name: '天津市' }, { code: '12345', name: '错' }])).rejects.toThrow('12345 错');
    expect((await client.query(`select from area where code = '12'`)).rowCount).toBe(0);
  });
});

test('a file is read with quoted names, byte order mark and Windows line ends; a wrong line is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'areas-'));
  const path = join(folder, 'areas.csv');
  try {
    writeFileSync(path, '\uFEFFcode,name,other\r\n11,"北京""市",x\r\n12,天津市\r\n');
    expect(readAreas(path)).toEqual([{ code: '11', name: '北京"市' }, { code: '12', name: '天津市' }]);
    writeFileSync(path, 'code,name\n11\n');
    expect(() => readAreas(path)).toThrow('areas.csv:2');
    writeFileSync(path, 'name\n');
    expect(() => readAreas(path)).toThrow('first line');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
