import { handlers } from '@gongzhi/casework/handlers';
import { growTo, seedGrowth, withoutIndexes } from '@gongzhi/casework/growth';
import { casework } from '@gongzhi/contracts/casework';
import { freePort, startPostgres } from '@gongzhi/testkit/servers';
import { createTestService, type TestService } from '@gongzhi/testkit/service';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { callsOf, type Call } from './calls.ts';

const root = resolve(import.meta.dirname, '../../..');
const now = new Date('2026-03-05T04:00:00Z');

/** One installation of a size. */
interface Installation {
  readonly size: number;
  readonly service: TestService;
  readonly calls: readonly Call[];
}

/**
 * What reading, listing, searching and opening cost at several numbers of matters, through the whole pipeline (permission, validation,
 * transaction, row security, audit), in process, without a bus between. The installations stand side by side on one PostgreSQL and are asked in turn, so
 * that what else the machine does meets them alike. The database does not wait for the disk: the figures are the work itself.
 *
 * @returns the worst ratio between the largest and the smallest size
 */
export async function benchGrowth(options: { sizes: readonly number[]; turns: number; only: string }): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'gongzhi-growth-'));
  chmodSync(directory, 0o711); // the user postgres passes through
  const settings = { maintenance_work_mem: '512MB', max_wal_size: '8GB', shared_buffers: '512MB' };
  const postgres = await startPostgres({ dataDir: join(directory, 'postgres'), port: await freePort(), log: console.log, durable: false, settings });
  process.env['GONGZHI_TEST_DATABASE_URL'] = postgres.url;
  const installations: Installation[] = [];
  try {
    for (const size of options.sizes) installations.push(await install(size, postgres.url));
    return await compare(installations, options);
  } finally {
    for (const { service } of installations) await service.close();
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** An installation with so many matters. */
async function install(size: number, adminUrl: string): Promise<Installation> {
  const started = Date.now();
  const service = await createTestService({ contract: casework, handlers, migrations: join(root, 'apps/casework/migrations') });
  const places = await seedGrowth(service.owner);
  const { rows } = await service.owner.query<{ database: string }>('select current_database() as database');
  const url = new URL(adminUrl);
  url.pathname = `/${rows[0]!.database}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const progress = (done: number): void => void (done % 100_000 === 0 && console.log(`  ${done} of ${size} matters written`));
  await withoutIndexes(admin, () => growTo(admin, 0, size, { areas: places.areas, now }, progress));
  await admin.query('vacuum analyze');
  await admin.end();
  console.log(`${size} matters after ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return { size, service, calls: await callsOf(service, { now, ...places }) };
}

/** Turns that only fill caches and plans. */
const warmUp = 20;

async function compare(installations: readonly Installation[], { turns, only }: { turns: number; only: string }): Promise<number> {
  console.log(`\n${'median ms at'.padEnd(44)}${installations.map(({ size }) => String(size).padStart(10)).join('')}     ratio`);
  let worst = 0;
  for (const { name } of installations[0]!.calls.filter((call) => call.name.includes(only))) {
    const times = installations.map((): number[] => []);
    for (let turn = 0; turn < warmUp + turns; turn += 1) {
      for (const [index, installation] of installations.entries()) times[index]!.push(await timed(installation, name, turn));
    }
    const medians = times.map((each) => each.slice(warmUp).sort((a, b) => a - b)[Math.floor(turns / 2)]!);
    const ratio = medians.at(-1)! / medians[0]!;
    worst = Math.max(worst, ratio);
    console.log(`${name.padEnd(44)}${medians.map((time) => time.toFixed(2).padStart(10)).join('')}${ratio.toFixed(2).padStart(10)}`);
  }
  console.log(`\nworst ratio: ${worst.toFixed(2)} (at most 1.30)`);
  return worst;
}

/** Milliseconds of one call, each turn about something else. */
async function timed({ service, calls }: Installation, name: string, turn: number): Promise<number> {
  const { operation, next } = calls.find((call) => call.name === name)!;
  const { input, as } = next(turn);
  const started = performance.now();
  const answer = await service.call(operation, input, { as, at: now.toISOString(), reason: 'bench' });
  const took = performance.now() - started;
  if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.problem)}`);
  return took;
}
