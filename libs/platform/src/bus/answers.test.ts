import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import { findNatsServer, freePort, startNatsServer } from '@gongzhi/testkit/servers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { question } from './answers.ts';

let asking: NatsConnection;
let answering: NatsConnection;
let stop: () => Promise<void>;

beforeAll(async () => {
  const server = await startNatsServer({
    binary: await findNatsServer({ cacheDir: resolve(import.meta.dirname, '../../../../.cache'), log: () => {} }),
    storeDir: mkdtempSync(join(process.env['GONGZHI_TEST_DIRECTORY'] ?? tmpdir(), 'nats-')),
    port: await freePort(),
  });
  [asking, answering] = await Promise.all([connect({ servers: server.url }), connect({ servers: server.url })]);
  answering.subscribe('echo', { callback: (_error, message) => void message.respond(message.data, { headers: message.headers! }) });
  answering.subscribe('silence', { callback: () => {} });
  await answering.flush();
  stop = server.stop;
}, 60_000);
afterAll(async () => {
  await Promise.all([asking.close(), answering.close()]);
  await stop();
});

const ask = (subject: string, payload: string, millis = 2_000) => {
  const about = headers();
  about.append('About', payload);
  return question(asking, subject, payload, { headers: about, until: Date.now() + millis });
};

test('each of many questions gets its own answer', async () => {
  const payloads = Array.from({ length: 50 }, (_, number) => `question ${number}`);
  const outcomes = await Promise.all(payloads.map((payload) => ask('echo', payload)));
  expect(outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : [outcome.string(), outcome.headers?.get('About')]))).toEqual(payloads.map((payload) => [payload, payload]));
});

test('where nobody listens it is said at once', async () => {
  const started = Date.now();
  expect(await ask('nowhere', 'anybody?')).toBe('nobody there');
  expect(Date.now() - started).toBeLessThan(1_000);
});

test('what is not answered is late at its moment, and what waits longer goes on waiting', async () => {
  const started = Date.now();
  const patient = ask('silence', 'patient', 400);
  expect(await ask('silence', 'impatient', 100)).toBe('late');
  expect(Date.now() - started).toBeLessThan(400);
  expect(await patient).toBe('late');
  expect(Date.now() - started).toBeGreaterThanOrEqual(400);
});
