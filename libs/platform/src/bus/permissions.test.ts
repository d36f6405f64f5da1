import { operationsOf, services } from '@gongzhi/contracts';
import { nkeyAuthenticator, connect, type NatsConnection } from '@nats-io/transport-node';
import { createUser } from '@nats-io/nkeys';
import { findNatsServer, freePort, startNatsServer } from '@gongzhi/testkit/servers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { busPermissions, inboxPrefix } from './permissions.ts';

const names = [...services.map(({ name }) => name), 'gateway'];
const connections = new Map<string, NatsConnection>();
let stop: () => Promise<void>;

beforeAll(async () => {
  const users = names.map((name) => ({ name, key: createUser() }));
  const server = await startNatsServer({
    binary: await findNatsServer({ cacheDir: resolve(import.meta.dirname, '../../../../.cache'), log: () => {} }),
    storeDir: mkdtempSync(join(process.env['GONGZHI_TEST_DIRECTORY'] ?? tmpdir(), 'nats-')),
    port: await freePort(),
    users: users.map(({ name, key }) => ({ nkey: key.getPublicKey(), permissions: busPermissions(name, services) })),
  });
  for (const { name, key } of users) {
    connections.set(name, await connect({ servers: server.url, authenticator: nkeyAuthenticator(key.getSeed()), inboxPrefix: inboxPrefix(name) }));
  }
  stop = server.stop;
}, 120_000);
afterAll(async () => {
  await Promise.all([...connections.values()].map((connection) => connection.close()));
  await stop();
});

/** Whether the server lets this user publish there: a refusal comes as an error status before the answer to a ping. */
async function mayPublish(name: string, subject: string): Promise<boolean> {
  const connection = connections.get(name)!;
  const refused = firstRefusal(connection);
  connection.publish(subject, '{}');
  await connection.flush();
  return !(await refused());
}

async function maySubscribe(name: string, subject: string): Promise<boolean> {
  const connection = connections.get(name)!;
  let error: Error | null = null;
  const subscription = connection.subscribe(subject, { callback: (fault) => void (error ??= fault) });
  await connection.flush();
  await new Promise((tick) => setTimeout(tick, 5));
  subscription.unsubscribe();
  return error === null;
}

function firstRefusal(connection: NatsConnection): () => Promise<boolean> {
  let refused = false;
  const statuses = connection.status();
  void (async () => {
    for await (const status of statuses) if (status.type === 'error') refused = true;
  })();
  return async () => {
    await new Promise((tick) => setTimeout(tick, 5));
    (statuses as { stop?: () => void }).stop?.();
    return refused;
  };
}

/** Whom each service asks beside what everybody asks. */
const asks: Readonly<Record<string, readonly string[]>> = {
  identity: ['casework.units.get'],
  casework: ['identity.grants.effective', 'mediation.disputes.outcome'],
  mediation: ['identity.grants.effective', 'casework.areas.get', 'casework.units.get', 'casework.matters.for-mediation', 'casework.clocks.statutory'],
};

describe('the bus lets only declared pairs of service and subject pass', () => {
  test.each(names)('%s asks what it may ask, and nothing else', async (name) => {
    for (const operation of services.flatMap(operationsOf)) {
      const expected = (asks[name] ?? ['identity.grants.effective']).includes(operation.name) || (name === 'gateway' && Boolean(operation.http));
      expect([operation.subject, await mayPublish(name, operation.subject)]).toEqual([operation.subject, expected]);
    }
  }, 60_000);

  test.each(names)('%s answers its own operations, announces its own events and hears nobody else\'s answers', async (name) => {
    for (const other of names) {
      const own = other === name && name !== 'gateway';
      expect([other, await maySubscribe(name, `rpc.${other}.>`)]).toEqual([other, own]);
      expect([other, await mayPublish(name, `event.${other}.matters.opened.v1`)]).toEqual([other, own]);
      expect([other, await maySubscribe(name, `${inboxPrefix(other)}.>`)]).toEqual([other, other === name]);
      expect([other, await mayPublish(name, `$JS.API.STREAM.DELETE.${other}`)]).toEqual([other, own]);
    }
    expect(await mayPublish(name, 'notice.identity.grants')).toBe(name === 'identity');
  }, 60_000);
});
