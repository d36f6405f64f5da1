import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Kysely } from 'kysely';
import { kyselyOf, lend, takeBack } from '../database/connection.ts';
import { openDatabase, pause, silent, until } from '../delivery/delivery.fixture.ts';
import { cancelTimer, setTimer } from './timers.queries.ts';
import { startTimers, type Timers, type TimersOptions } from './timers.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;
let processes: Timers[] = [];

const start = (options: Pick<TimersOptions, 'tasks'> & Partial<TimersOptions>): void => {
  processes.push(startTimers({ pool: database.pool, log: silent, pollMillis: 50, leaseMillis: 600, ...options }));
};

async function within(work: (db: Kysely<any>) => Promise<void>, end: 'commit' | 'rollback' = 'commit'): Promise<void> {
  const client = await database.pool.connect();
  await client.query('begin');
  lend(client);
  await work(kyselyOf(client));
  takeBack(client);
  await client.query(end);
  client.release();
}

const waiting = async (): Promise<number> => (await database.pool.query('select 1 from platform.timer where every_seconds is null')).rowCount!;

beforeAll(async () => {
  database = await openDatabase('timed');
}, 60_000);

afterEach(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  processes = [];
  await database.pool.query('delete from platform.timer');
});

afterAll(() => database?.close());

test('a timer runs once, at its moment, by one of several processes; one that was rolled back or cancelled never', async () => {
  const ran: unknown[] = [];
  const tasks = { remind: async ({ payload }: { payload: Record<string, unknown> }) => void ran.push(payload['id']) };
  for (let process = 0; process < 3; process++) start({ tasks });
  const runAt = new Date(Date.now() + 400);
  await within((db) => setTimer(db, { name: 'a', task: 'remind', payload: { id: 1 }, runAt }));
  await within((db) => setTimer(db, { name: 'b', task: 'remind', payload: { id: 2 }, runAt }), 'rollback');
  await within((db) => setTimer(db, { name: 'c', task: 'remind', payload: { id: 3 }, runAt }));
  await within((db) => cancelTimer(db, 'c'));
  await pause(200);
  expect(ran).toEqual([]);
  await until(async () => (await waiting()) === 0);
  await pause(200);
  expect(ran).toEqual([1]);
});

test('a recurring task runs every so often, never twice at once, whatever the number of processes', async () => {
  let now = 0;
  let most = 0;
  let runs = 0;
  const tasks = {
    async sweep() {
      most = Math.max(most, ++now);
      runs++;
      await pause(30);
      now--;
    },
  };
  for (let process = 0; process < 3; process++) start({ tasks, recurring: [{ task: 'sweep', everySeconds: 0.2 }] });
  await pause(1_500);
  expect(most).toBe(1);
  expect(runs).toBeGreaterThanOrEqual(4);
  expect(runs).toBeLessThanOrEqual(8);
});

test('the work of a process that died is taken up when its claim ends; that of a slow one is left to it', async () => {
  let runs = 0;
  await within((db) => setTimer(db, { name: 'slow', task: 'slow', runAt: new Date() }));
  const slow = { slow: async () => { runs++; await pause(1_500); } };
  start({ tasks: slow });
  start({ tasks: slow });
  await until(async () => (await waiting()) === 0);
  expect(runs).toBe(1);
  await database.pool.query(`insert into platform.timer (name, task, run_at, claim, claimed_until) values ('left', 'left', now(), gen_random_uuid(), now() + interval '500 milliseconds')`);
  const began = Date.now();
  start({ tasks: { left: async () => {} } });
  await until(async () => (await waiting()) === 0);
  expect(Date.now() - began).toBeGreaterThan(300);
});

test('a failing task is tried again, later each time, and others go on', async () => {
  let attempts = 0;
  let others = 0;
  start({
    tasks: {
      async flaky() {
        if (++attempts < 3) throw new Error('not yet');
      },
      other: async () => void others++,
    },
  });
  await within(async (db) => {
    await setTimer(db, { name: 'flaky', task: 'flaky', runAt: new Date() });
    await setTimer(db, { name: 'other', task: 'other', runAt: new Date() });
  });
  const left = async () => (await database.pool.query<object>('select name, attempts, last_error from platform.timer')).rows;
  await until(async () => others === 1 && (await left()).length === 1);
  expect(await left()).toMatchObject([{ name: 'flaky', last_error: 'Error: not yet' }]);
  await until(async () => (await waiting()) === 0);
  expect(attempts).toBe(3);
}, 20_000);

test('a timer set anew while it runs runs again', async () => {
  let runs = 0;
  const again = (db: Kysely<any>) => setTimer(db, { name: 'again', task: 'again', runAt: new Date() });
  start({ tasks: { again: async () => { if (++runs === 1) await within(again); } } });
  await within(again);
  await until(async () => runs === 2 && (await waiting()) === 0);
});
