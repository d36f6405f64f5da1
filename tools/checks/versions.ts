/**
 * Runs the tests that depend on a server's behaviour on the oldest servers the platform is promised for: PostgreSQL 15 and Debian's nats-server.
 * Paths given as arguments replace the chosen tests.
 */
import { debianNatsServer, debianPostgresBinDir } from '@gongzhi/testkit';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const chosen = [
  'libs/platform/src/delivery',
  'libs/platform/src/audit',
  'libs/platform/src/timers',
  'apps/casework/src/matters/open-matter',
  'apps/e2e/src/crash-points',
  'apps/e2e/src/delivery-faults',
  'apps/e2e/src/traces',
  'apps/e2e/src/secrets',
  'apps/e2e/src/shutdown',
];

const programs = debianPostgresBinDir(15);
if (!existsSync(join(programs, 'postgres'))) {
  console.error(`PostgreSQL 15 is not in ${programs}: apt-get install postgresql-15`);
  process.exit(1);
}
const natsServer = await debianNatsServer({ cacheDir: join(root, '.cache'), log: console.log });
const tests = process.argv.slice(2);
const run = spawn('npm', ['test', '--silent', '--', ...(tests.length ? tests : chosen)], {
  cwd: root,
  stdio: 'inherit',
  // npm start takes its PostgreSQL from PG_BINDIR, the test run and the tests from GONGZHI_TEST_POSTGRES.
  env: { ...process.env, GONGZHI_TEST_POSTGRES: '15', PG_BINDIR: programs, NATS_SERVER: natsServer },
});
const [code] = await once(run, 'exit');
process.exit(code ?? 1);
