import { casework } from '@gongzhi/contracts/casework';
import { freePort, findNatsServer, startNatsServer, startPostgres } from '@gongzhi/testkit/servers';
import { startPlatform } from '@gongzhi/testkit/platform';
import { login } from '@gongzhi/testkit';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cpuTimes, describeCpu } from '../measure/cpu.ts';
import { openMatters, type Round } from './load.ts';
import { startReference } from './programs.ts';
import { atRest } from './rest.ts';

const warmUpSeconds = 10;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Opens matters through the whole platform and through a hand-written Fastify -> NATS -> worker -> pg program that writes the same rows into
 * the same tables, in turn, on one PostgreSQL and one nats-server. What follows an opening (publishing, sealing, indexing) the platform's processes do
 * for both; its share lies within the rounds. Prints each round and, last, the median ratio for each number of connections.
 *
 * @returns the lowest of these ratios
 */
export async function benchOpenMatter(options: { rounds: number; seconds: number; connections: readonly number[] }): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'gongzhi-bench-'));
  chmodSync(directory, 0o711); // the user postgres passes through
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
  const worst: number[] = [];
  for (const connections of options.connections) {
    const load = (baseUrl: string, seconds = options.seconds): Promise<Round> => openMatters({ baseUrl, token: options.token, connections, seconds, areas });
    // Until the programs are compiled to what they run fastest as.
    await load(options.ours, warmUpSeconds);
    await load(options.reference, warmUpSeconds);
    const ratios: number[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      // Who goes first changes: the tables grow, and the machine has its moods.
      const turns = round % 2 ? (['ours', 'reference'] as const) : (['reference', 'ours'] as const);
      const measured = new Map<string, Round>();
      for (const turn of turns) measured.set(turn, await measure(turn === 'ours' ? 'platform' : 'reference', () => load(options[turn])));
      const [ours, reference] = [measured.get('ours')!, measured.get('reference')!];
      if ([ours, reference].some(({ failed, rate }) => failed > 0 || rate === 0)) throw new Error('requests failed: the figures mean nothing');
      ratios.push(ours.rate / reference.rate);
      console.log(`${connections} connections, round ${round}: ratio ${ratios.at(-1)!.toFixed(2)}`);
    }
    worst.push(median(ratios));
  }
  options.connections.forEach((connections, index) => console.log(`ratio to the hand-written reference at ${connections} connections: ${worst[index]!.toFixed(2)}`));
  return Math.min(...worst);
}

/** One round, from rest, with what each part of the program used for it. */
async function measure(name: string, load: () => Promise<Round>): Promise<Round> {
  await atRest();
  const before = cpuTimes();
  const round = await load();
  const after = cpuTimes();
  console.log(`  ${name}: ${round.rate.toFixed(0)}/s, p50 ${round.p50} ms, p99 ${round.p99} ms, failed ${round.failed}; microseconds of processor time per matter: ${describeCpu(before, after, round.opened)}`);
  return round;
}
