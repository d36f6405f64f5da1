import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { debianPostgresBinDir, freePort, startPostgres, type Postgres } from './index.ts';
import { reachablePlaceFor } from './postgres-account.ts';
import { promote, startSynchronousStandby } from './postgres-standby.ts';

const directory = mkdtempSync(join(process.env.GONGZHI_TEST_DIRECTORY!, 'postgres-'));
const log = (): void => {};

async function query(server: Postgres, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return String(Object.values((await client.query(sql)).rows[0] ?? {})[0]);
  } finally {
    await client.end();
  }
}

beforeAll(() => chmodSync(directory, 0o711));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('PostgreSQL of a test run', () => {
  test('answers at the address in the environment', async () => {
    const client = new pg.Client({ connectionString: process.env.GONGZHI_TEST_DATABASE_URL! });
    await client.connect();
    const { rows } = await client.query("select current_setting('fsync') as fsync, current_setting('server_version_num')::int / 10000 as major");
    await client.end();
    expect(rows).toEqual([{ fsync: 'off', major: Number(process.env.GONGZHI_TEST_POSTGRES ?? 18) }]);
  });
});

describe.each([
  { major: 18, binDir: undefined },
  ...(existsSync(debianPostgresBinDir(15)) ? [{ major: 15, binDir: debianPostgresBinDir(15) }] : []),
])('PostgreSQL $major', ({ major, binDir }) => {
  const dataDir = join(directory, `data-${major}`);
  const start = async (): Promise<Postgres> => startPostgres({ dataDir, port: await freePort(), log, binDir, settings: { shared_buffers: '32MB' } });

  test('is created, keeps its data after a crash and after a clean stop', async () => {
    const first = await start();
    expect(first.major).toBe(major);
    expect(await query(first, "select string_agg(setting, ' ' order by name) from pg_settings where name in ('fsync', 'jit', 'shared_buffers')")).toBe('on off 4096');
    await query(first, 'create table kept as select 42 as answer');
    await first.kill();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(true);

    const second = await start();
    expect(await query(second, 'select answer from kept')).toBe('42');
    await second.stop();
    expect(await second.exited).toBe('code 0');
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
    expect(statSync(join(dataDir, 'superuser-password')).mode & 0o777).toBe(0o600);
  });

  test('is followed by a standby that takes over with everything that was committed, and is a server like any other then', async () => {
    const primary = await start();
    const options = { dataDir: join(directory, `standby-${major}`), port: await freePort(), log, binDir, settings: { shared_buffers: '32MB' } };
    const standby = await startSynchronousStandby(primary, options);
    expect(await query(primary, 'select sync_state from pg_stat_replication')).toBe('sync');
    await query(primary, 'create table followed as select 43 as answer');
    await primary.kill();
    await promote(standby);
    expect(await query(standby, 'select answer from followed')).toBe('43');
    await query(standby, 'insert into followed values (44)');
    await standby.kill();

    const again = await startPostgres(options);
    expect(await query(again, `select string_agg(answer::text, ' ' order by answer) from followed`)).toBe('43 44');
    await again.stop();
  });

  test('starts over the lock file of a process number that now belongs to something else', async () => {
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
    const server = await start();
    await expect(start()).rejects.toThrow(`already runs on ${dataDir} as process ${server.pid}`);
    await server.stop();
  });

  test('names a setting it does not take', async () => {
    const starting = startPostgres({ dataDir, port: await freePort(), log, binDir, settings: { no_such_setting: 1 } });
    await expect(starting).rejects.toThrow(/ended at start \(code 1\)[^]*no_such_setting/);
  });
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot('a directory closed to the user postgres is replaced by one it can reach, and says so', async () => {
  const closed = join(directory, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const said: string[] = [];
  const server = await startPostgres({ dataDir: join(closed, 'data'), port: await freePort(), log: (line) => said.push(line), settings: { shared_buffers: '32MB' } });
  const place = reachablePlaceFor(join(closed, 'data'));
  await server.stop();
  rmSync(join(place, '..'), { recursive: true });
  expect(server.dataDir).toBe(place);
  expect(said.join()).toContain(place);
});
