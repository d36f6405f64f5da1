import { casework } from '@gongzhi/contracts/casework';
import { freePort, findNatsServer, startNatsServer, startPostgres } from '@gongzhi/testkit/servers';
import { startPlatform } from '@gongzhi/testkit/platform';
import { login } from '@gongzhi/testkit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cpuTimes, describeCpu } from './cpu.ts';
import { openMatters, type Round } from './load.ts';
import { startReference } from './programs.ts';

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Opens matters through the whole platform and through a hand-written Fastify -> NATS -> worker -> pg program that writes the same rows into
 * the same tables, in turn, on one PostgreSQL and one nats-server. Prints a table and, last, the ratio of the medians.
 *
 * @returns the ratio at 16 connections
 */
export async function benchOpenMatter(options: { rounds: number; seconds: number; connections: readonly number[] }): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'gongzhi-bench-'));
  const log = (): void => {};
  const postgres = await startPostgres({ dataDir: join(directory, 'postgres'), port: await freePort(), log });
  const nats = await startNatsServer({ binary: await findNatsServer({ cacheDir: resolve(import.meta.dirname, '../../../.cache'), log: console.log }), storeDir: join(directory, 'nats'), port: await freePort() });
  try {
    console.log('starting the platform ...');
    const platform = await startPlatform({ DATABASE_URL: postgres.url, NATS_URL: nats.url, GONGZHI_DATA: join(directory, 'data'), LOG_LEVEL: 'warn' });
    try {
      const person = platform.people.find(({ role }) => role === 'resident') ?? platform.people[0]!;
      const { accessToken } = await login({ baseUrl: platform.baseUrl, ...person });
      const issuer = `${platform.baseUrl}/auth`;
      const databaseUrl = new URL(postgres.url);
      databaseUrl.pathname = `/${casework.name}`;
      const reference = await startReference({ natsUrl: nats.url, databaseUrl: databaseUrl.href, issuer, jwksUrl: `${issuer}/jwks`, logs: directory });
      try {
        return await compare({ ...options, ours: platform.baseUrl, reference: reference.url, token: accessToken });
      } finally {
        await reference.stop();
      }
    } finally {
      await platform.stop();
    }
  } finally {
    await nats.stop();
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function compare(options: { rounds: number; seconds: number; connections: readonly number[]; ours: string; reference: string; token: string }): Promise<number> {
  const areas = ['500235001001', '500235001003', '500235002001', '500235105', '500235'];
  const ratios: number[] = [];
  for (const connections of options.connections) {
    const load = (baseUrl: string, seconds = options.seconds): Promise<Round> => openMatters({ baseUrl, token: options.token, connections, seconds, areas });
    await load(options.ours, 3);
    await load(options.reference, 3);
    const ours: Round[] = [];
    const reference: Round[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      const before = cpuTimes();
      ours.push(await load(options.ours));
      const between = cpuTimes();
      reference.push(await load(options.reference));
      const after = cpuTimes();
      const [a, b] = [ours.at(-1)!, reference.at(-1)!];
      console.log(`${connections} connections, round ${round}: platform ${a.rate.toFixed(0)}/s p50 ${a.p50} ms p99 ${a.p99} ms failed ${a.failed} | reference ${b.rate.toFixed(0)}/s p50 ${b.p50} ms p99 ${b.p99} ms failed ${b.failed} | ratio ${(a.rate / b.rate).toFixed(2)}`);
      console.log(`  processor time per request, in microseconds: platform ${describeCpu(before, between, a.rate * options.seconds)}`);
      console.log(`  processor time per request, in microseconds: reference ${describeCpu(between, after, b.rate * options.seconds)}`);
    }
    if ([...ours, ...reference].some(({ failed, rate }) => failed > 0 || rate === 0)) throw new Error('requests failed: the figures mean nothing');
    ratios.push(median(ours.map(({ rate }) => rate)) / median(reference.map(({ rate }) => rate)));
  }
  options.connections.forEach((connections, index) => console.log(`ratio to the hand-written reference at ${connections} connections: ${ratios[index]!.toFixed(2)}`));
  return ratios[0]!;
}
