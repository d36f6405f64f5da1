import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { debianPostgresBinDir, findNatsServer, freePort, startNatsServer, startPostgres } from '../servers/index.ts';

/**
 * PostgreSQL and nats-server for one test run, started as a process of its own. It prints where they are and lives until its standard
 * input closes: when the run ends, fails, is interrupted or killed, the servers go with it.
 */
const root = resolve(import.meta.dirname, '../../../..');
const directory = mkdtempSync(join(tmpdir(), 'gongzhi-test-'));
chmodSync(directory, 0o711); // the user postgres passes through
const log = (line: string): void => console.error(line);
const debianMajor = process.env.GONGZHI_TEST_POSTGRES === '15' ? 15 : undefined;

const ended = new Promise((resolveEnd) => {
  process.stdin.resume().once('close', resolveEnd);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolveEnd);
});

const starting = await Promise.allSettled([
  freePort().then((port) => startPostgres({
    dataDir: join(directory, 'postgres'), port, log, durable: false, settings: { shared_buffers: '128MB' },
    ...(debianMajor ? { binDir: debianPostgresBinDir(debianMajor) } : {}),
  })),
  Promise.all([findNatsServer({ cacheDir: join(root, '.cache'), log }), freePort()])
    .then(([binary, port]) => startNatsServer({ binary, storeDir: join(directory, 'nats'), port })),
]);
const failures = starting.filter((start) => start.status === 'rejected');
const [postgres, nats] = starting.map((start) => (start.status === 'fulfilled' ? start.value : undefined));

if (failures.length === 0) {
  console.log(JSON.stringify({ databaseUrl: postgres!.url, natsUrl: nats!.url, directory }));
  await ended;
} else {
  for (const failure of failures) log(String(failure.reason instanceof Error ? failure.reason.message : failure.reason));
  process.exitCode = 1;
}
await Promise.all([postgres?.stop(), nats?.stop()]);
rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
process.stdin.destroy();
