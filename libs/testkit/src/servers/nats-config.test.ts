import { expect, test } from '@jest/globals';
import { natsConfigText } from './nats-config.ts';

test.each([
  [[2, 9], false],
  [[2, 10], true],
  [[3, 0], true],
] as const)('server %j: sync interval written is %s', (version, written) => {
  expect(natsConfigText({ storeDir: '/data', port: 4222 }, version).includes('"sync_interval":"2s"')).toBe(written);
});
