import { expect, test } from '@jest/globals';
import { createServer } from 'node:net';
import { createLog } from '../telemetry/log.ts';
import { createBell } from './bell.ts';
import { startLeadership } from './leader.ts';

test('a database that turns connections away is asked again after a while, not at once', async () => {
  let asked = 0;
  const server = createServer((socket) => {
    asked += 1;
    socket.on('error', () => {});
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const log = createLog({ service: 'test', level: 'silent' });
  const leadership = startLeadership({ connectionString: `postgres://nobody@127.0.0.1:${port}/none`, name: 'test', log, bell: createBell(), lead: async () => {} });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await leadership.stop();
  server.close();
  expect(asked).toBeGreaterThan(1);
  expect(asked).toBeLessThanOrEqual(10);
});
