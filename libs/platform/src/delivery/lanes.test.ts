import { expect, jest, test } from '@jest/globals';
import { createLanes } from './lanes.ts';

test('given a clock that is set back while an event waits for its next attempt, then the event does not wait for longer', async () => {
  const realNow = Date.now;
  let attempts = 0;
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>();
  const lanes = createLanes({
    apply: async () => {
      attempts += 1;
      if (attempts === 2) setTimeout(() => jest.spyOn(Date, 'now').mockImplementation(() => realNow() - 3_600_000), 5);
      if (attempts < 4) throw new Error('not yet');
    },
    isHealthy: async () => true, setAside: async () => {}, batch: 10, pace: 0, backoff: [20, 20, 20, 20], onFailure: () => {},
  });
  try {
    const event = { source: 'gongzhi/casework', subject: 'matters/1', sequence: 1 } as never;
    lanes.push({ event, settle, release: () => {} });
    await settled;
    expect(attempts).toBe(4);
  } finally {
    jest.restoreAllMocks();
    await lanes.stop();
  }
}, 3_000);
