import { afterEach, expect, test } from '@jest/globals';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seeOff } from './see-off.ts';

let server: Server;
let agent: Agent;
afterEach(() => {
  agent.destroy();
  server.closeAllConnections();
});

/** What a kept connection is answered. */
async function listen(): Promise<() => Promise<string | undefined>> {
  server = createServer((_request, response) => response.end('served'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return () => new Promise((resolve, reject) => {
    request({ agent, port: (server.address() as AddressInfo).port }, (response) => response.resume().on('end', () => resolve(response.headers.connection))).on('error', reject).end();
  });
}

test('whoever comes while the server leaves is served, told to close the connection, and awaited', async () => {
  const ask = await listen();
  expect(await ask()).toBe('keep-alive');
  const left = seeOff(server, 10_000);
  expect(await ask()).toBe('close');
  await left;
  await new Promise((closed) => server.close(closed));
});

test('who never comes again is not waited for for ever', async () => {
  const ask = await listen();
  await ask();
  const started = performance.now();
  await seeOff(server, 200);
  expect(performance.now() - started).toBeGreaterThan(150);
});
