import { event, service } from '@gongzhi/contracts';
import { findNatsServer, freePort, startNatsServer, type NatsServer } from '@gongzhi/testkit';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { pino } from 'pino';
import { z } from 'zod';
import { serviceActor } from '../access/actor.ts';
import { openPool, prepareDatabase } from '../database/index.ts';
import { outboxEvent, platformStatement } from '../pipeline/platform-rows.ts';
import type { OpenTransaction } from './apply.ts';

/** What the tests of delivery announce and consume. */
export const parcels = service('parcels', {
  parcels: {
    sent: event({ summary: { 'zh-CN': '已寄出', en: 'Sent' }, data: { step: z.number() } }),
    moved: event({ summary: { 'zh-CN': '已转运', en: 'Moved' }, data: { step: z.number() } }),
  },
});

export const silent = pino({ level: 'silent' });

/** A database of its own with the platform's tables and a service's two roles. */
export async function openDatabase(name: string): Promise<{ url: string; ownerUrl: string; superuserUrl: string; pool: pg.Pool; close(): Promise<void> }> {
  const migrations = await mkdtemp(join(tmpdir(), 'gongzhi-migrations-'));
  const { appUrl, ownerUrl } = await prepareDatabase({
    adminUrl: process.env['GONGZHI_TEST_DATABASE_URL']!, service: name, migrations, appPassword: 'delivery', ownerPassword: 'owner', database: `${name}_${randomUUID().slice(0, 8)}`,
  });
  await rm(migrations, { recursive: true });
  const superuser = new URL(process.env['GONGZHI_TEST_DATABASE_URL']!);
  superuser.pathname = new URL(appUrl).pathname;
  const pool = openPool({ url: appUrl, max: 40, onError: () => {} });
  return { url: appUrl, ownerUrl, superuserUrl: superuser.href, pool, close: () => pool.end() };
}

/** Commits an event as the pipeline does, after an optional wait inside the transaction. */
export async function announce(pool: pg.Pool, id: string, options: { step?: number; unwanted?: boolean; holdMillis?: number } = {}): Promise<string> {
  const row = outboxEvent(options.unwanted ? parcels.parcels.moved : parcels.parcels.sent, { id, area: '500235', step: options.step ?? 0 } as { id: string; area: string }, {
    service: 'parcels', actor: 'person-1', now: new Date(), traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  });
  const statement = platformStatement({ events: [row] })!;
  for (;;) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      if (options.holdMillis) {
        await client.query('select pg_current_xact_id()');
        await pause(options.holdMillis);
      }
      await client.query(statement.sql, [...statement.values]);
      await client.query('commit');
      return row.id;
    } catch (error) {
      await client.query('rollback');
      if ((error as { constraint?: string }).constraint !== 'outbox_sequence') throw error;
    } finally {
      client.release();
    }
  }
}

const unused = (): never => {
  throw new Error('the consumers here write through their transaction only');
};

/** Opens a consumer's transactions the plain way. */
export const transactionsOf = (pool: pg.Pool): OpenTransaction<pg.ClientBase> => async (work) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client, { db: client, actor: serviceActor('reader'), now: new Date(), log: silent, emit: unused, write: unused, target: unused, call: unused });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
};

/** A broker that a test may stop, wipe and roll back. */
export interface Broker {
  nats: NatsConnection;
  stop(): Promise<void>;
  start(): Promise<void>;
  wipe(): Promise<void>;
  keepCopy(): Promise<void>;
  restoreCopy(): Promise<void>;
  close(): Promise<void>;
}

export async function openBroker(): Promise<Broker> {
  const binary = await findNatsServer({ cacheDir: resolve(import.meta.dirname, '../../../../.cache'), log: () => {} });
  const directory = await mkdtemp(join(tmpdir(), 'gongzhi-broker-'));
  const store = join(directory, 'store');
  const copy = join(directory, 'copy');
  const port = await freePort();
  let server: NatsServer = await startNatsServer({ binary, storeDir: store, port });
  const nats = await connect({ servers: `nats://127.0.0.1:${port}`, maxReconnectAttempts: -1, reconnectTimeWait: 100, reconnectJitter: 0 });
  const start = async (): Promise<void> => {
    server = await startNatsServer({ binary, storeDir: store, port });
    await until(() => Promise.race([nats.rtt().then(() => true, () => false), pause(300).then(() => false)]));
  };
  const swap = async (change: () => Promise<void>): Promise<void> => {
    await server.kill();
    await change();
    await start();
  };
  return {
    nats,
    stop: () => server.stop(),
    start,
    wipe: () => swap(() => rm(join(store, 'jetstream'), { recursive: true })),
    keepCopy: async () => {
      await server.stop();
      await cp(join(store, 'jetstream'), copy, { recursive: true });
      await start();
    },
    restoreCopy: () => swap(async () => {
      await rm(join(store, 'jetstream'), { recursive: true });
      await cp(copy, join(store, 'jetstream'), { recursive: true });
    }),
    async close() {
      await nats.close();
      await server.kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export const pause = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis));

/** Waits until something holds. */
export async function until(holds: () => Promise<boolean> | boolean, millis = 20_000): Promise<void> {
  const end = Date.now() + millis;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await pause(25);
  }
}
