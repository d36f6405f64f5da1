import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { createUser } from '@nats-io/nkeys';
import { connect, nkeyAuthenticator, PermissionViolationError } from '@nats-io/transport-node';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findNatsServer, freePort, startNatsServer } from './index.ts';

const storeDir = mkdtempSync(join(process.env.GONGZHI_TEST_DIRECTORY!, 'nats-'));
let binary: string;

beforeAll(async () => {
  binary = await findNatsServer({ cacheDir: resolve(import.meta.dirname, '../../../../.cache'), log: console.error });
});
afterAll(() => rmSync(storeDir, { recursive: true, force: true }));

test('the nats-server of the test run answers', async () => {
  const connection = await connect({ servers: process.env.GONGZHI_TEST_NATS_URL! });
  expect(connection.info?.jetstream).toBe(true);
  await connection.close();
});

test('what was stored is there after a kill', async () => {
  const port = await freePort();
  const first = await startNatsServer({ binary, storeDir, port });
  const writer = await connect({ servers: first.url, reconnect: false });
  await (await jetstreamManager(writer)).streams.add({ name: 'facts', subjects: ['fact.>'] });
  await jetstream(writer).publish('fact.one', 'kept');
  await first.kill();
  expect(await first.exited).toBe('signal SIGKILL');

  const second = await startNatsServer({ binary, storeDir, port });
  const reader = await connect({ servers: second.url });
  expect((await (await jetstreamManager(reader)).streams.info('facts')).state.messages).toBe(1);
  await reader.close();
  await second.stop();
});

describe('with users', () => {
  test('only known users come in, and only to their subjects', async () => {
    const user = createUser();
    const permissions = { publish: { allow: ['rpc.casework.>', '$JS.API.>'] }, subscribe: { allow: ['_INBOX.>'] } };
    const server = await startNatsServer({
      binary, storeDir: join(storeDir, 'users'), port: await freePort(), users: [{ nkey: user.getPublicKey(), permissions }], configText: 'max_payload: 2MB',
    });
    const known = await connect({ servers: server.url, authenticator: nkeyAuthenticator(user.getSeed()) });
    expect(known.info?.max_payload).toBe(2 * 1024 * 1024);
    const refused = (async () => {
      for await (const status of known.status()) if (status.type === 'error') return status.error;
    })();
    known.publish('rpc.identity.people.list');
    expect(await refused).toBeInstanceOf(PermissionViolationError);
    await expect(connect({ servers: server.url, reconnect: false })).rejects.toThrow(/authorization/i);
    await expect(connect({ servers: server.url, reconnect: false, authenticator: nkeyAuthenticator(createUser().getSeed()) })).rejects.toThrow(/authorization/i);
    await known.close();
    await server.stop();
  });
});
