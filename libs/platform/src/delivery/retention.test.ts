import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { announce, openDatabase } from './delivery.fixture.ts';
import { applyRetention } from './retention.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;

beforeAll(async () => {
  database = await openDatabase('retained');
}, 60_000);

afterAll(() => database?.close());

const count = async (table: string): Promise<number> => (await database.pool.query(`select 1 from platform.${table}`)).rowCount!;

test('what has served its time is deleted in batches, what is needed stays', async () => {
  const { pool } = database;
  await pool.query(`insert into platform.idempotency (actor, key, operation, request_hash, response, created_at)
    select 'person-1', n::text, 'o', 'h', '{}', now() - (n || ' hours')::interval from generate_series(1, 30) n`);
  await pool.query(`insert into platform.inbox (consumer, event_id, aggregate, sequence, processed_at)
    select 'c', gen_random_uuid(), 'a', n, now() - (n || ' days')::interval from generate_series(1, 40) n`);
  for (const id of ['p1', 'p1', 'p1', 'p2', 'p2']) await announce(pool, id);
  await pool.query(`update platform.outbox set created_at = now() - interval '100 days'`);
  expect(await applyRetention(pool, { batch: 4 })).toEqual({ idempotency: 7, inbox: 11, outbox: 0 });
  expect([await count('idempotency'), await count('inbox'), await count('outbox')]).toEqual([23, 29, 5]);
});

test('an outbox keeps what is unpublished and the last event of each aggregate', async () => {
  const { pool } = database;
  expect((await applyRetention(pool, { outboxDays: 90 })).outbox).toBe(0);
  await pool.query('update platform.relay set (transaction_id, id) = (select transaction_id, id from platform.outbox order by 1 desc, 2 desc limit 1)');
  expect((await applyRetention(pool, { outboxDays: 90 })).outbox).toBe(3);
  expect((await pool.query('select aggregate, sequence from platform.outbox order by aggregate')).rows).toEqual([
    { aggregate: 'parcels/p1', sequence: 3 }, { aggregate: 'parcels/p2', sequence: 2 },
  ]);
});
