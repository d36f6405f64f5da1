import { handlers } from '@gongzhi/casework/handlers';
import { growTo, seedGrowth } from '@gongzhi/casework/growth';
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

/**
 * What reading, listing, searching and opening cost at 10,000, 100,000 and 1,000,000 matters: the median of many calls through the whole pipeline
 * (permission, validation, transaction, row security, audit), in process, without a bus between. The database does not wait for the disk, so that
 * the figures are the work itself.
 *
 * @returns the worst ratio between the largest and the smallest size
 */
export async function benchGrowth(options: { sizes: readonly number[]; seconds: number }): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'gongzhi-growth-'));
  chmodSync(directory, 0o711); // the user postgres passes through
  const postgres = await startPostgres({ dataDir: join(directory, 'postgres'), port: await freePort(), log: console.log, durable: false, settings: { maintenance_work_mem: '512MB', max_wal_size: '8GB' } });
  try {
    process.env['GONGZHI_TEST_DATABASE_URL'] = postgres.url;
    const service = await createTestService({ contract: casework, handlers, migrations: join(root, 'apps/casework/migrations') });
    try {
      await letOwnerIndex(service, postgres.url);
      return await compare(service, options);
    } finally {
      await service.close();
    }
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A cloned database belongs to who cloned it; its owner role has to be allowed to make indexes. */
async function letOwnerIndex(service: TestService, adminUrl: string): Promise<void> {
  const { rows } = await service.owner.query<{ database: string }>('select current_database() as database');
  const url = new URL(adminUrl);
  url.pathname = `/${rows[0]!.database}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query('grant create on schema public to casework_owner');
  await admin.end();
}

async function compare(service: TestService, { sizes, seconds }: { sizes: readonly number[]; seconds: number }): Promise<number> {
  const places = await seedGrowth(service.owner);
  const figures = new Map<string, number[]>();
  let before = 0;
  for (const size of sizes) {
    const started = Date.now();
    await grow(service, before, size, places.areas);
    console.log(`${size} matters after ${((Date.now() - started) / 1000).toFixed(0)} s`);
    before = size;
    for (const call of await callsOf(service, { size, now, ...places })) {
      const [name, median] = [call.name, await medianOf(service, call, seconds)];
      figures.set(name, [...(figures.get(name) ?? []), median]);
    }
  }
  return print(figures, sizes);
}

/** The index of terms is built after the rows: a hundred times faster than row by row. */
async function grow(service: TestService, from: number, to: number, areas: readonly string[]): Promise<void> {
  await service.owner.query('drop index if exists matter_search_terms');
  await growTo(service.owner as never, from, to, { areas, now }, (done) => done % 100_000 === 0 && console.log(`  ${done} matters written`));
  await service.owner.query('create index matter_search_terms on matter_search using gin (terms) with (fastupdate = off)');
  await service.owner.query('vacuum analyze');
}

/** Median milliseconds of a call, each time about something else. */
async function medianOf(service: TestService, { name, operation, next }: Call, seconds: number): Promise<number> {
  const times: number[] = [];
  const until = Date.now() + seconds * 1000;
  for (let turn = 0; turn < 60 || Date.now() < until; turn += 1) {
    const { input, as } = next(turn);
    const started = performance.now();
    const answer = await service.call(operation, input, { as, at: now.toISOString(), reason: 'bench' });
    // The first calls fill caches and plans.
    if (turn >= 20) times.push(performance.now() - started);
    if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.problem)}`);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function print(figures: ReadonlyMap<string, readonly number[]>, sizes: readonly number[]): number {
  console.log(`\n${'median ms at'.padEnd(44)}${sizes.map((size) => String(size).padStart(10)).join('')}     ratio`);
  const ratios = [...figures].map(([name, times]) => {
    const ratio = times.at(-1)! / times[0]!;
    console.log(`${name.padEnd(44)}${times.map((time) => time.toFixed(2).padStart(10)).join('')}${ratio.toFixed(2).padStart(10)}`);
    return ratio;
  });
  const worst = Math.max(...ratios);
  console.log(`\nworst ratio: ${worst.toFixed(2)} (at most 1.30)`);
  return worst;
}
