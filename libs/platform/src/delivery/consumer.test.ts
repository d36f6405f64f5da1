import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { jetstream } from '@nats-io/jetstream';
import type pg from 'pg';
import { startConsumer, type ConsumerOptions, type RunningConsumer } from './consumer.ts';
import { readDeadLetters } from './dead-letters.ts';
import { defineConsumer } from './define-consumer.ts';
import { announce, openBroker, openDatabase, parcels, pause, silent, transactionsOf, until, type Broker } from './delivery.fixture.ts';
import { readOutbox, readOutboxAfter } from './outbox.queries.ts';
import { reconcile } from './reconciler.ts';
import { startRelay, type Relay } from './relay.ts';
import { ensureStream, managerOf } from './stream.ts';

type Database = Awaited<ReturnType<typeof openDatabase>>;

let broker: Broker;
let producer: Database;
let reader: Database;
let relay: Relay | undefined;
let running: RunningConsumer[] = [];
let poison: (id: string, step: number) => boolean;

const follow = defineConsumer<pg.ClientBase>()({
  name: 'follow-parcels',
  events: [parcels.parcels.sent],
  async handle({ event, db }) {
    await db.query('insert into effect (parcel, sequence, step) values ($1, $2, $3)', [event.data.id, event.sequence, event.data.step]);
    if (poison(event.data.id, event.data.step)) throw new Error('cannot be applied');
  },
});

function start(options: Partial<ConsumerOptions<pg.ClientBase>> = {}): RunningConsumer {
  const consumer = startConsumer({
    definition: follow, service: 'reader', nats: broker.nats, transaction: transactionsOf(reader.pool), log: silent, backoff: [50, 100, 200], ackWaitMillis: 2_000,
    fetchGap: (_source, aggregate, from, to) => readOutbox(producer.pool, { aggregate, from, to }),
    ...options,
  });
  running.push(consumer);
  return consumer;
}

const startPublishing = (options: Partial<Parameters<typeof startRelay>[0]> = {}): Relay =>
  (relay = startRelay({ service: 'parcels', connectionString: producer.url, nats: broker.nats, log: silent, checkMillis: 500, ...options }));

/** Effects as `parcel:sequence`, in the order they happened. */
const effects = async (): Promise<string[]> =>
  (await reader.pool.query<{ effect: string }>(`select parcel || ':' || sequence as effect from effect order by id`)).rows.map((row) => row.effect);

async function expectEachOnceInOrder(perParcel: ReadonlyMap<string, number>): Promise<void> {
  const total = [...perParcel.values()].reduce((sum, count) => sum + count, 0);
  await until(async () => (await effects()).length >= total);
  await pause(200);
  const seen = await effects();
  expect(seen).toHaveLength(total);
  for (const [parcel, count] of perParcel) {
    expect(seen.filter((effect) => effect.startsWith(`${parcel}:`))).toEqual(Array.from({ length: count }, (_, index) => `${parcel}:${index + 1}`));
  }
}

beforeAll(async () => {
  [broker, producer, reader] = await Promise.all([openBroker(), openDatabase('parcels'), openDatabase('reader')]);
  await reader.pool.query('select 1');
  const owner = new (await import('pg')).default.Client({ connectionString: reader.ownerUrl });
  await owner.connect();
  await owner.query('create table effect (id bigint generated always as identity, parcel text, sequence integer, step integer)');
  await owner.end();
}, 60_000);

beforeEach(async () => {
  poison = () => false;
  await producer.pool.query('delete from platform.outbox');
  await reader.pool.query('delete from effect; delete from platform.inbox; delete from platform.inbox_position; delete from platform.dead_letter; delete from platform.reconciled');
  await producer.pool.query(`update platform.relay set transaction_id = '0', id = 0, stream_created = null, stream_sequence = 0`);
  await broker.wipe();
});

afterEach(async () => {
  await Promise.all(running.map((consumer) => consumer.stop()));
  running = [];
  await relay?.stop();
  relay = undefined;
});

afterAll(async () => {
  await broker?.close();
  await Promise.all([producer?.close(), reader?.close()]);
});

/** Announces from 32 writers at once, some of which hold their transaction open. */
async function announceMany(total: number, aggregates: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let next = 0;
  await Promise.all(Array.from({ length: 32 }, async () => {
    while (next < total) {
      const step = next++;
      const id = `p${step % aggregates}`;
      await announce(producer.pool, id, { step, holdMillis: step % 17 === 0 ? 40 : 0 });
      counts.set(id, (counts.get(id) ?? 0) + 1);
      relay?.wake();
    }
  }));
  return counts;
}

describe('events', () => {
  test('arrive once and in order per aggregate, whatever the writers do', async () => {
    startPublishing();
    start();
    await expectEachOnceInOrder(await announceMany(600, 20));
  }, 60_000);

  test('arrive once with several relays and several processes of the consumer', async () => {
    const standby = startRelay({ service: 'parcels', connectionString: producer.url, nats: broker.nats, log: silent });
    startPublishing();
    start();
    start();
    await expectEachOnceInOrder(await announceMany(400, 5));
    await standby.stop();
  }, 60_000);

  test('of one large transaction are all published', async () => {
    await producer.pool.query(
      `insert into platform.outbox (event_id, subject, aggregate, sequence, area, envelope)
      select id, $1, 'parcels/p' || n, 1, '500235', json_build_object('specversion', '1.0', 'id', id, 'source', 'gongzhi/parcels', 'type', 'parcels.parcels.sent.v1',
        'subject', 'parcels/p' || n, 'sequence', 1, 'data', json_build_object('id', 'p' || n, 'area', '500235', 'step', 0))::text
      from (select n, gen_random_uuid() as id from generate_series(1, 1200) n) event`, [parcels.parcels.sent.subject]);
    startPublishing({ batch: 7 });
    start();
    await expectEachOnceInOrder(new Map(Array.from({ length: 1_200 }, (_, index) => [`p${index + 1}`, 1])));
    const { state } = await ensureStream(broker.nats, 'parcels');
    expect(state.messages).toBe(1_200);
  }, 60_000);

  test('delivered five times, also later than the broker remembers, are applied once', async () => {
    startPublishing();
    start();
    const id = await announce(producer.pool, 'p1');
    await expectEachOnceInOrder(new Map([['p1', 1]]));
    const [event] = await readOutbox(producer.pool, { aggregate: 'parcels/p1', from: 1, to: 1 });
    // Without the message id the broker takes each copy for a new message.
    for (let copy = 0; copy < 5; copy++) await jetstream(broker.nats).publish(parcels.parcels.sent.subject, JSON.stringify(event));
    await announce(producer.pool, 'p2');
    await until(async () => (await effects()).includes('p2:1'));
    expect(await effects()).toEqual(['p1:1', 'p2:1']);
    expect(event!.id).toBe(id);
  }, 30_000);

  test('that a consumer does not want leave no gap', async () => {
    startPublishing();
    let asked = 0;
    start({ fetchGap: async () => { asked++; return []; } });
    await announce(producer.pool, 'p1', { unwanted: true });
    await announce(producer.pool, 'p1');
    await announce(producer.pool, 'p1', { unwanted: true });
    await announce(producer.pool, 'p1');
    await until(async () => (await effects()).length === 2);
    expect(await effects()).toEqual(['p1:2', 'p1:4']);
    expect(asked).toBe(0);
  }, 30_000);

  test('missing in the stream are fetched from the producer', async () => {
    await ensureStream(broker.nats, 'parcels');
    for (let step = 0; step < 3; step++) await announce(producer.pool, 'p1', { step });
    const events = await readOutbox(producer.pool, { aggregate: 'parcels/p1', from: 3, to: 3 });
    await jetstream(broker.nats).publish(parcels.parcels.sent.subject, JSON.stringify(events[0]));
    start();
    await expectEachOnceInOrder(new Map([['p1', 3]]));
  }, 30_000);

  test('wait while their producer cannot be asked for the missing ones, and others do not', async () => {
    await ensureStream(broker.nats, 'parcels');
    for (const id of ['p1', 'p1', 'p2']) await announce(producer.pool, id);
    for (const [id, sequence] of [['p1', 2], ['p2', 1]] as const) {
      const [event] = await readOutbox(producer.pool, { aggregate: `parcels/${id}`, from: sequence, to: sequence });
      await jetstream(broker.nats).publish(parcels.parcels.sent.subject, JSON.stringify(event));
    }
    let reachable = false;
    start({
      async fetchGap(_source, aggregate, from, to) {
        if (!reachable) throw new Error('no responders');
        return readOutbox(producer.pool, { aggregate, from, to });
      },
    });
    await until(async () => (await effects()).includes('p2:1'));
    expect(await effects()).toEqual(['p2:1']);
    reachable = true;
    await until(async () => (await effects()).length === 3);
    expect(await readDeadLetters(reader.pool)).toEqual([]);
  }, 30_000);
});

describe('a poison event', () => {
  test('becomes a dead letter after the back-off list, does not delay its neighbours and can be re-driven', async () => {
    poison = (id, step) => id === 'bad' && step === 1;
    startPublishing();
    const consumer = start({ backoff: [5_000, 100, 100] });
    const ids = [];
    for (let step = 0; step < 3; step++) ids.push(await announce(producer.pool, 'bad', { step }));
    for (let step = 0; step < 50; step++) await announce(producer.pool, `p${step}`);
    await until(async () => (await effects()).length === 51);
    // Its neighbours are done while it still waits for its second attempt.
    expect(await readDeadLetters(reader.pool)).toEqual([]);
    await until(async () => (await effects()).includes('bad:3'));
    expect(await readDeadLetters(reader.pool)).toMatchObject([{ consumer: 'follow-parcels', eventId: ids[1], attempts: 4, reason: 'Error: cannot be applied' }]);
    await expect(consumer.redrive(ids[1]!)).rejects.toThrow('cannot be applied');
    poison = () => false;
    expect(await consumer.redrive(ids[1]!)).toBe(true);
    expect(await consumer.redrive(ids[1]!)).toBe(false);
    expect((await effects()).filter((effect) => effect.startsWith('bad'))).toEqual(['bad:1', 'bad:3', 'bad:2']);
    expect(await readDeadLetters(reader.pool)).toEqual([]);
  }, 30_000);

  test('of the database is no poison: while it is away, nothing is set aside', async () => {
    let away = true;
    const transaction = transactionsOf(reader.pool);
    startPublishing();
    start({ transaction: (work) => (away ? Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })) : transaction(work)) });
    for (let step = 0; step < 5; step++) await announce(producer.pool, 'p1', { step });
    await pause(2_000);
    away = false;
    await expectEachOnceInOrder(new Map([['p1', 5]]));
    expect(await readDeadLetters(reader.pool)).toEqual([]);
  }, 30_000);
});

describe('a broker', () => {
  test('that was wiped loses nothing', async () => {
    startPublishing();
    start();
    const before = await announceMany(100, 10);
    await expectEachOnceInOrder(before);
    await broker.wipe();
    const after = await announceMany(100, 10);
    await expectEachOnceInOrder(new Map([...before].map(([id, count]) => [id, count + after.get(id)!])));
  }, 60_000);

  test('that was wiped with events nobody had read loses nothing', async () => {
    startPublishing();
    const counts = await announceMany(200, 10);
    await until(async () => (await relay!.state()).backlog === 0);
    await broker.wipe();
    start();
    await expectEachOnceInOrder(counts);
  }, 60_000);

  test('that was rolled back loses nothing, and only what is missing is published again', async () => {
    startPublishing();
    const first = await announceMany(100, 10);
    await until(async () => (await relay!.state()).backlog === 0);
    await broker.keepCopy();
    const second = await announceMany(100, 10);
    await until(async () => (await relay!.state()).backlog === 0);
    await broker.restoreCopy();
    const third = await announceMany(100, 10);
    start();
    await expectEachOnceInOrder(new Map([...first].map(([id, count]) => [id, count + second.get(id)! + third.get(id)!])));
  }, 60_000);

  test('whose stream keeps silent, as after a full disk, gets a new one, and nothing is lost', async () => {
    start();
    startPublishing({ ackMillis: 300 });
    const first = await announceMany(20, 5);
    await until(async () => (await relay!.state()).backlog === 0);
    const { streams } = await managerOf(broker.nats);
    await streams.update('parcels', { no_ack: true });
    const second = await announceMany(20, 5);
    await expectEachOnceInOrder(new Map([...first].map(([id, count]) => [id, count + second.get(id)!])));
    await until(async () => (await relay!.state()).backlog === 0);
    expect((await streams.info('parcels')).config.no_ack ?? false).toBe(false);
  }, 60_000);

  test('that is away for a while delays events, and state tells', async () => {
    startPublishing();
    start();
    await announce(producer.pool, 'p1');
    await until(async () => (await effects()).length === 1);
    await broker.stop();
    for (let step = 0; step < 20; step++) await announce(producer.pool, 'p1', { step });
    await pause(1_500);
    const state = await relay!.state();
    expect(state).toMatchObject({ leader: true, backlog: 20 });
    expect(state.lag).toBeGreaterThan(1_000);
    await broker.start();
    await expectEachOnceInOrder(new Map([['p1', 21]]));
    expect(await relay!.state()).toMatchObject({ backlog: 0, lag: 0 });
  }, 60_000);
});

describe('the reconciler', () => {
  test('applies what the broker never brought, once', async () => {
    await ensureStream(broker.nats, 'parcels');
    const consumer = start();
    for (const id of ['p1', 'p1', 'p2']) await announce(producer.pool, id);
    await until(() => consumer.backlog('parcels').then(() => true, () => false));
    const repaired: number[] = [];
    const run = () => reconcile({
      consumer, db: reader.pool, log: silent, olderThanMillis: 0, pageSize: 2,
      readAfter: (_source, page) => readOutboxAfter(producer.pool, page),
      onRepaired: (_source, count) => repaired.push(count),
    });
    // Transactions of other tests on this server hold events back for a moment.
    let total = 0;
    await until(async () => (total += await run()) === 3);
    expect(await run()).toBe(0);
    expect(repaired.reduce((sum, count) => sum + count, 0)).toBe(3);
    startPublishing();
    await announce(producer.pool, 'p2');
    await expectEachOnceInOrder(new Map([['p1', 2], ['p2', 2]]));
  }, 30_000);
});

describe('a process that dies', () => {
  test('and led the relay is followed by one that stands by, which its own writers woke', async () => {
    const first = startRelay({ service: 'parcels', connectionString: producer.url, nats: broker.nats, log: silent });
    await until(() => first.state().then((state) => state.leader, () => false));
    startPublishing({ pollMillis: 60_000 });
    start();
    await announce(producer.pool, 'p1');
    await until(async () => (await effects()).length === 1);
    const leaves = first.stop();
    await until(async () => (await relay!.state()).leader);
    await leaves;
    await announce(producer.pool, 'p1');
    relay!.wake();
    await expectEachOnceInOrder(new Map([['p1', 2]]));
    // Its connection is cut: it leads again on a new one.
    const admin = new (await import('pg')).default.Client({ connectionString: producer.superuserUrl });
    await admin.connect();
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongzhi.relay' and datname = current_database()`);
    await admin.end();
    await until(() => relay!.state().then((state) => state.leader, () => false));
    await announce(producer.pool, 'p1');
    relay!.wake();
    await expectEachOnceInOrder(new Map([['p1', 3]]));
  }, 30_000);

  // A process that dies in the midst of something is seen from outside as work that ends there and is begun again.
  const diesAt = (point: string, die: () => Promise<void> | void) => {
    let deaths = 0;
    return { crashPoint: (reached: string) => (reached === point && deaths++ < 3 ? die() : undefined), deaths: () => deaths };
  };
  const throws = (): never => {
    throw new Error('died');
  };

  test.each(['P6', 'P7'])('publishing, at %s, neither loses nor doubles an event', async (point) => {
    const { crashPoint, deaths } = diesAt(point, throws);
    startPublishing({ crashPoint });
    start();
    await expectEachOnceInOrder(await announceMany(60, 6));
    expect(deaths()).toBeGreaterThanOrEqual(3);
  }, 60_000);

  test.each(['P9', 'P10'])('applying, at %s, neither loses nor doubles an event', async (point) => {
    const { crashPoint, deaths } = diesAt(point, throws);
    startPublishing();
    start({ crashPoint, backoff: [20, 20, 20, 20, 20] });
    await expectEachOnceInOrder(await announceMany(60, 6));
    expect(deaths()).toBeGreaterThanOrEqual(3);
  }, 60_000);

  test('receiving, at P8, neither loses nor doubles an event', async () => {
    const { crashPoint, deaths } = diesAt('P8', () => new Promise(() => {}));
    startPublishing();
    start({ crashPoint });
    await expectEachOnceInOrder(await announceMany(60, 6));
    expect(deaths()).toBeGreaterThanOrEqual(3);
  }, 60_000);
});
