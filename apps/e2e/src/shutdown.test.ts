import { login } from '@gongzhi/testkit';
import { controlPlatform, startPlatform, type ControlledPlatform, type ServiceRun, recorder } from '@gongzhi/testkit/platform';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from './fixtures/eventually.ts';
import { expectExactlyOnce } from './fixtures/exactly-once.ts';
import { openLedger, startLoad, untilAccepted, type Answer, type Ledger, type Load } from './fixtures/ledger.ts';
import { isAlive, processTree } from './fixtures/process-tree.ts';
import { signIn } from './fixtures/sign-in.ts';

describe('told to end under load', () => {
  let platform: ControlledPlatform;
  let token: string;
  let load: Load | undefined;

  beforeAll(async () => {
    platform = await controlPlatform({ environment: { LOG_LEVEL: 'warn' }, added: [recorder] });
    token = await signIn(platform, 'resident');
  }, 120_000);
  afterEach(() => load?.stop(), 60_000);
  afterAll(() => platform?.stop(), 60_000);

  const ledgerNamed = (name: string): Ledger => openLedger({ baseUrl: platform.baseUrl, token, name });
  const statusesOf = (ledger: Ledger): Set<number> => new Set(answersOf(ledger).map(({ status }) => status));
  const answersOf = (ledger: Ledger): Answer[] => ledger.entries.flatMap(({ answers }) => answers);
  const running = (service: string): ServiceRun[] => [...platform.runs].filter(({ name }) => name === service);

  test('a service with another process beside it fails no request, restarted three times over', async () => {
    const ledger = ledgerNamed('rolling restart');
    load = startLoad(ledger);
    for (let round = 1; round <= 3; round += 1) {
      await untilAccepted(ledger, 20);
      const [old] = running('casework');
      await platform.start('casework');
      await untilAccepted(ledger, 20);
      await old!.stop();
      expect(old!.ended()).not.toBe('signal SIGKILL');
    }
    await untilAccepted(ledger, 20);
    await load.stop();
    expect(statusesOf(ledger)).toEqual(new Set([201]));
    expect(await expectExactlyOnce(platform, ledger)).toBeGreaterThanOrEqual(140);
  }, 120_000);

  test('the only process answers what it has begun; what comes later is told to try again, and nothing is lost', async () => {
    const ledger = ledgerNamed('only process');
    load = startLoad(ledger);
    await untilAccepted(ledger, 20);
    const [only] = running('casework');
    await only!.stop();
    expect(only!.ended()).not.toBe('signal SIGKILL');
    await eventually('somebody was refused', () => statusesOf(ledger).has(503));
    await platform.start('casework');
    await untilAccepted(ledger, 20);
    await load.stop();
    expect([...statusesOf(ledger)].sort()).toEqual([201, 503]);
    expect(answersOf(ledger).filter(({ status, retryAfter }) => status === 503 && retryAfter !== '1')).toEqual([]);
    await ledger.settle();
    expect(await expectExactlyOnce(platform, ledger)).toBeGreaterThanOrEqual(40);
  }, 120_000);

  test('a service killed in the midst of draining (P15) loses nothing and doubles nothing', async () => {
    const ledger = ledgerNamed('crash P15');
    for (let round = 1; round <= 2; round += 1) {
      const doomed = await platform.restart('casework', { GONGZHI_CRASH_AT: 'P15:casework' });
      load = startLoad(ledger);
      await untilAccepted(ledger, 20);
      await doomed.stop();
      expect(doomed.ended()).toBe('signal SIGKILL');
      await platform.start('casework');
      await untilAccepted(ledger, 20);
      await load.stop();
      await ledger.settle();
    }
    expect(await expectExactlyOnce(platform, ledger)).toBeGreaterThanOrEqual(80);
  }, 120_000);

  test('the gateway answers what it has begun', async () => {
    const ledger = ledgerNamed('edge');
    load = startLoad(ledger);
    await untilAccepted(ledger, 20);
    const [edge] = running('gateway');
    await edge!.stop();
    expect(edge!.ended()).not.toBe('signal SIGKILL');
    await load.stop();
    await platform.start('gateway');
    // Connections refused are no answers (0); whoever was let in got one.
    expect([...statusesOf(ledger)].filter((status) => ![0, 201].includes(status))).toEqual([]);
    await ledger.settle();
    expect(await expectExactlyOnce(platform, ledger)).toBeGreaterThanOrEqual(20);
  }, 120_000);
});

test('npm start, told to end, leaves no process behind', async () => {
  const platform = await startPlatform({ LOG_LEVEL: 'warn' });
  const processes = processTree(platform.pid);
  try {
    const person = platform.people.find(({ role }) => role === 'resident')!;
    await login({ baseUrl: platform.baseUrl, username: person.username, password: person.password });
  } finally {
    await platform.stop();
  }
  // Launcher, PostgreSQL and its own processes, nats-server, four services.
  expect(processes.length).toBeGreaterThan(10);
  expect(processes.filter(isAlive)).toEqual([]);
}, 180_000);
