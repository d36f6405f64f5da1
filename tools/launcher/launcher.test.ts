import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, processIdentity } from '@gongzhi/testkit/servers';
import { startLauncher, type LauncherRun } from './fixtures/launcher-run.ts';

jest.setTimeout(60_000);

let dataDir: string;
let port: number;
let runs: LauncherRun[];

beforeEach(async () => {
  dataDir = mkdtempSync(join(process.env.GONGZHI_TEST_DIRECTORY!, 'launcher-'));
  chmodSync(dataDir, 0o711);
  port = await freePort();
  runs = [];
});

afterEach(async () => {
  for (const run of runs) if (run.child.exitCode === null && run.child.signalCode === null) await run.endWith('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

function start(environment?: Record<string, string>, onPort = port): LauncherRun {
  const run = startLauncher(dataDir, onPort, environment);
  runs.push(run);
  return run;
}

async function ready(environment?: Record<string, string>): Promise<LauncherRun> {
  const run = start(environment);
  await run.prints('is ready after');
  return run;
}

const greet = async (path = '/'): Promise<{ pid: number; starts: number }> => (await fetch(`http://127.0.0.1:${port}${path}`)).json() as Promise<{ pid: number; starts: number }>;
const alive = (pids: readonly { pid: number }[]): number => pids.filter(({ pid }) => processIdentity(pid)).length;

/** The greeter's answer once it comes from another process than before. */
async function greetedByAnother(than: number): Promise<{ pid: number; starts: number }> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await greet().catch(() => undefined);
    if (answer && answer.pid !== than) return answer;
    await sleep(100);
  }
  throw new Error('the greeter did not come back');
}

describe('a launch', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s stops every process, and the next start finds the data', async (signal) => {
    const first = await ready();
    expect((await greet()).starts).toBe(1);
    expect(JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'))).toEqual({
      baseUrl: `http://127.0.0.1:${port}`,
      people: [{ role: 'clerk', name: 'Li Wen', username: 'liwen', password: 'a-password', area: '500235' }],
      clients: [{ id: 'court' }],
    });
    for (const file of ['demo.json', 'secrets.json', 'launcher.lock']) expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
    const children = first.children();
    expect(children.map(({ name }) => name).sort()).toEqual(['PostgreSQL', 'gateway', 'greeter', 'identity', 'nats-server']);
    expect(alive(children)).toBe(5);
    expect(await first.endWith(signal)).toBe(0);
    expect(alive(children)).toBe(0);
    expect(existsSync(join(dataDir, 'launcher.lock'))).toBe(false);

    const second = await ready();
    expect((await greet()).starts).toBe(2);
    expect(existsSync(join(dataDir, 'logs/greeter.previous.log'))).toBe(true);
    expect(await second.endWith(signal)).toBe(0);
  });

  test('a signal while starting stops what has come up', async () => {
    const run = start();
    await run.prints('✓ PostgreSQL');
    const children = run.children();
    expect(await run.endWith('SIGINT')).toBe(0);
    expect(alive(children)).toBe(0);
    expect(run.output()).not.toContain('is ready after');
  });

  test('a second signal forces a service that will not stop', async () => {
    const run = await ready({ GATEWAY_STUBBORN: 'yes' });
    const children = run.children();
    run.child.kill('SIGINT');
    await sleep(1_200);
    expect(run.child.exitCode).toBeNull();
    expect(await run.endWith('SIGINT')).toBe(1);
    await sleep(500);
    expect(alive(children)).toBe(0);
  });

  test('one Ctrl-C that arrives twice, as under npm, is still a stop in order', async () => {
    const run = await ready();
    run.child.kill('SIGINT');
    await sleep(20);
    expect(await run.endWith('SIGINT')).toBe(0);
  });
});

describe('what stands in the way is named', () => {
  test('a running launcher on the same data, with its process number', async () => {
    const first = await ready();
    const second = start({}, await freePort());
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`already runs on this data, as process ${first.child.pid}`);
    expect((await greet()).starts).toBe(1);
  });

  test('a port in use, and how to choose another', async () => {
    const squatter = createServer().listen(port, '127.0.0.1');
    const run = start();
    expect(await run.exited).toBe(1);
    expect(run.output()).toMatch(new RegExp(`port ${port} is in use.*PORT=`));
    expect(existsSync(join(dataDir, 'launcher.lock'))).toBe(false);
    squatter.close();
  });

  test.each([
    [{ PORT: 'eighty' }, /PORT: /],
    [{ DATABASE_URL: 'mysql://127.0.0.1/x' }, /DATABASE_URL: /],
    [{ NATS_URL: 'http://127.0.0.1:4222' }, /NATS_URL: one or more nats:/],
    [{ NATS_URL: 'nats://127.0.0.1:9' }, /no nats-server answers at NATS_URL \(127.0.0.1:9\)/],
  ])('%j', async (environment, message) => {
    const run = start(environment);
    expect(await run.exited).toBe(1);
    expect(run.output()).toMatch(message);
  });

  test('a service that dies at start, with its last words', async () => {
    const run = start({ GREETER_FAULT: 'no coffee' });
    expect(await run.exited).toBe(1);
    expect(run.output()).toContain('greeter ended (code 3); it is started again in 0.5 s');
    expect(run.output()).toContain('greeter | greeter cannot go on - no coffee');
    expect(run.output()).toContain('Gongzhi did not start: greeter does not start');
  });
});

describe('a launch that goes on', () => {
  test('starts a killed service again, and PostgreSQL and nats-server too', async () => {
    const run = await ready();
    const before = await greet('/warn');
    await run.prints('greeter warning: greeter is asked to warn');
    process.kill(before.pid, 'SIGKILL');
    await run.prints('greeter ended (signal SIGKILL)');
    const after = await greetedByAnother(before.pid);
    expect(after.starts).toBe(2);

    const pidOf = (name: string): number => run.children().find((child) => child.name === name)!.pid;
    const [nats, postgres] = [pidOf('nats-server'), pidOf('PostgreSQL')];
    process.kill(nats, 'SIGKILL');
    process.kill(postgres, 'SIGKILL');
    await run.prints('PostgreSQL ended (signal SIGKILL)');
    expect((await greetedByAnother(after.pid)).starts).toBe(3);
    expect(pidOf('nats-server')).not.toBe(nats);
    expect(await run.endWith('SIGTERM')).toBe(0);
  });

  test('after a killed launcher the next one clears up and goes on with the data', async () => {
    const first = await ready();
    const left = first.children();
    await first.endWith('SIGKILL');
    expect(alive(left)).toBe(5);
    const second = await ready();
    expect(second.output()).toContain('did not stop in order');
    expect(alive(left)).toBe(0);
    expect((await greet()).starts).toBe(2);
    expect(await second.endWith('SIGTERM')).toBe(0);
  });

  test('given servers are used and left running', async () => {
    const adminUrl = process.env.GONGZHI_TEST_DATABASE_URL!;
    const run = start({ DATABASE_URL: adminUrl });
    await run.prints('is ready after');
    expect(run.output()).toContain(`given: ${new URL(adminUrl).host}`);
    expect(run.output()).not.toContain(new URL(adminUrl).password);
    expect(run.children().map(({ name }) => name)).not.toContain('PostgreSQL');
    expect(await run.endWith('SIGTERM')).toBe(0);
  });
});
