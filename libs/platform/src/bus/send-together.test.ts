import { connect, type NatsConnection } from '@nats-io/transport-node';
import { findNatsServer, freePort, startNatsServer } from '@gongzhi/testkit/servers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sendTogether } from './send-together.ts';

let connection: NatsConnection;
let stop: () => Promise<void>;

beforeAll(async () => {
  const server = await startNatsServer({
    binary: await findNatsServer({ cacheDir: resolve(import.meta.dirname, '../../../../.cache'), log: () => {} }),
    storeDir: mkdtempSync(join(process.env['GONGZHI_TEST_DIRECTORY'] ?? tmpdir(), 'nats-')),
    port: await freePort(),
  });
  connection = await connect({ servers: server.url });
  sendTogether(connection);
  stop = server.stop;
}, 60_000);
afterAll(async () => {
  await connection.close();
  await stop();
});

test('what two callbacks of one turn publish leaves in one write, in order', async () => {
  const { transport } = (connection as unknown as { protocol: { transport: { send(frame: Uint8Array): void } } }).protocol;
  const writes: string[] = [];
  const send = transport.send.bind(transport);
  transport.send = (frame) => {
    writes.push(new TextDecoder().decode(frame));
    send(frame);
  };
  const heard: string[] = [];
  const both = new Promise<void>((done) => {
    connection.subscribe('greeting', { callback: (_error, message) => void (heard.push(message.string()) === 2 && done()) });
  });
  await connection.flush();
  writes.length = 0;
  for (const greeting of ['first', 'second']) setImmediate(() => connection.publish('greeting', greeting));
  await both;
  expect(heard).toEqual(['first', 'second']);
  expect(writes.filter((write) => write.includes('PUB'))).toEqual(['PUB greeting 5\r\nfirst\r\nPUB greeting 6\r\nsecond\r\n']);
});
