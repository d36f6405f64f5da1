import { expect, jest, test } from '@jest/globals';
import { createGrantsCache, noticeWindow } from './grants.ts';

const clerk = { id: 'p', grants: [{ role: 'window_clerk', area: '500235', units: [] }] } as const;

test('while the heartbeat is heard grants are asked once; a change is asked again and told to those who listen', async () => {
  let asked = 0;
  const grants = createGrantsCache(async () => ((asked += 1), clerk));
  const told: (string | undefined)[] = [];
  grants.hear({ changed: [] });
  const stop = grants.onChange((subject) => void told.push(subject));
  await grants.standingOf('person:p');
  await grants.standingOf('person:p');
  expect(asked).toBe(1);
  grants.hear({ changed: ['person:p'] });
  await grants.standingOf('person:p');
  expect(asked).toBe(2);
  expect(told).toEqual(['person:p']);
  stop();
  grants.hear({ changed: ['person:p'] });
  expect(told).toEqual(['person:p']);
});

test('given a heart that was silent for longer than changes are repeated, then whoever listens hears that anything may have changed', async () => {
  jest.useFakeTimers({ now: 1_000_000 });
  try {
    const grants = createGrantsCache(async () => clerk);
    const told: (string | undefined)[] = [];
    grants.hear({ changed: [] });
    grants.onChange((subject) => void told.push(subject));
    jest.setSystemTime(1_000_000 + noticeWindow - 1_000);
    grants.hear({ changed: [] });
    expect(told).toEqual([]);
    jest.setSystemTime(Date.now() + noticeWindow);
    grants.hear({ changed: [] });
    expect(told).toEqual([undefined]);
  } finally {
    jest.useRealTimers();
  }
});

test('given a clock that is set back, then grants are asked again, and whoever listens hears that anything may have changed', async () => {
  jest.useFakeTimers({ now: 10_000_000 });
  try {
    let asked = 0;
    const grants = createGrantsCache(async () => ((asked += 1), clerk));
    const told: (string | undefined)[] = [];
    grants.hear({ changed: [] });
    grants.onChange((subject) => void told.push(subject));
    await grants.standingOf('person:p');
    jest.setSystemTime(10_000_000 - 3_600_000);
    await grants.standingOf('person:p');
    expect(asked).toBe(2);
    grants.hear({ changed: [] });
    expect(told).toEqual([undefined]);
  } finally {
    jest.useRealTimers();
  }
});
