import { startPlatform, type Platform } from '@gongzhi/testkit/platform';
import { findNatsServer, freePort, startNatsServer, startPostgres, type Postgres } from '@gongzhi/testkit/servers';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { seedMatters } from '../../load/seed-matters.ts';
import { connectToCasework } from './platform.ts';

/** Servers of a bench, with the platform on them; others may be measured on the same ones. */
export interface World {
  /** For logs and what else ends with the bench. */
  readonly directory: string;
  readonly postgres: Postgres;
  readonly natsUrl: string;
  readonly platform: Platform;
  /** The platform's matters, as their database's owner sees them. */
  readonly casework: pg.Client;
}

/** Starts PostgreSQL, nats-server and the platform with so many matters, does the work and stops all of them. */
export async function withWorld<Result>(options: { matters: number }, work: (world: World) => Promise<Result>): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'gongzhi-bench-'));
  const stops: (() => Promise<unknown>)[] = [];
  const stopLater = <Started>(started: Started, stop: (started: Started) => Promise<unknown>): Started => (stops.unshift(() => stop(started)), started);
  try {
    const postgres = stopLater(await startPostgres({ dataDir: join(directory, 'postgres'), port: await freePort(), log: () => {} }), (one) => one.stop());
    const binary = await findNatsServer({ cacheDir: resolve(import.meta.dirname, '../../../.cache'), log: console.log });
    const nats = stopLater(await startNatsServer({ binary, storeDir: join(directory, 'nats'), port: await freePort() }), (one) => one.stop());
    console.log('starting the platform ...');
    const platform = stopLater(await startPlatform({ DATABASE_URL: postgres.url, NATS_URL: nats.url, GONGZHI_DATA: join(directory, 'data'), LOG_LEVEL: 'warn' }), (one) => one.stop());
    if (options.matters > 0) await seedMatters(postgres.url, options.matters, console.log);
    const casework = stopLater(await connectToCasework(platform), (one) => one.end());
    return await work({ directory, postgres, natsUrl: nats.url, platform, casework });
  } finally {
    for (const stop of stops) await stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
