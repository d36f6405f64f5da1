import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { check } from './check/check.ts';
import { historyBugs, liveBugs, storeBugs } from './check/seeded-bugs.fixture.ts';
import { exercisePoint } from './crash/exercise-point.ts';
import { crashPoints } from './crash/points.table.ts';
import { faults } from './faults/index.ts';
import { keepHistory, type History } from './history/history.ts';
import { openClient } from './load/client.ts';
import { handleMatter } from './load/handled-matter.ts';
import { disputeOf, mediateMatter } from './load/mediated-matter.ts';
import { openTokens } from './load/people.ts';
import { lastLook } from './run/last-look.ts';
import { playRound } from './run/play-round.ts';
import { runRounds } from './run/run-rounds.ts';
import { randomOf } from './schedule/random.ts';
import { planRounds } from './schedule/schedule.ts';
import { readWholeStore } from './store/read-store.ts';
import type { Store } from './store/store.ts';
import { openWorld, type World } from './world/world.ts';

const seed = 'ci';
const floor = 5;
let world: World;
let options: { world: World; seed: string; clients: number; floor: number; afterMs: number };

beforeAll(async () => {
  world = await openWorld({ history: keepHistory() });
  options = { world, seed, clients: 3, floor, afterMs: 300 };
}, 120_000);
afterAll(() => world?.stop(), 60_000);

/** What there is to see now; one database is seen by a client of its own. */
const look = (service: string, client: pg.ClientBase): Promise<Store> =>
  readWholeStore((name) => (name === service ? client : world.platform.database(name)), { titles: `chaos ${seed} `, keys: `${seed}-`, dataDir: world.platform.dataDir });
const propertiesOf = async (history: History, store: Store): Promise<Set<string>> => new Set((await check({ history, store }, { floor })).map(({ property }) => property));

test('ten short rounds keep every promise', async () => {
  const plan = planRounds(seed, 10, Object.keys(faults).filter((name) => name !== 'disk-full'), 0.3);
  const { rounds, violations } = await runRounds(plan, { ...options, onRound: () => {} });
  expect([...rounds.flatMap((round) => round.violations), ...violations].map(({ property, what }) => `${property}: ${what}`)).toEqual([]);
  expect(rounds).toHaveLength(10);
}, 240_000);

// The others die in apps/e2e/src/crash-points.test.ts and shutdown.test.ts.
test.each(crashPoints.filter(({ name }) => ['P11', 'P12', 'P13', 'P14'].includes(name)))('a process killed when $when ($name) loses nothing and doubles nothing', async (point) => {
  const result = await exercisePoint(point, { ...options, tokens: openTokens(world), round: 20 + Number(point.name.slice(1)), times: 2 });
  expect(result.violations.map(({ property, what }) => `${property}: ${what}`)).toEqual([]);
  expect(result).toMatchObject({ killed: 2, lost: 0, doubled: 0, stuck: 0 });
  expect(result.longestMs).not.toBeNull();
}, 120_000);

describe('the checker catches', () => {
  let sound: Store;
  let history: History;
  beforeAll(async () => {
    // Whatever came of the rounds, there is one matter that went all the way with a paper, and one that mediation settled.
    world.history.round = 11;
    const giveUp = new AbortController();
    const client = openClient({ name: `${seed}-11-c1`, baseUrl: world.baseUrl, history: world.history, tokens: openTokens(world), random: { ...randomOf(seed), next: () => 0.45 }, giveUp: giveUp.signal });
    await handleMatter(client, `chaos ${seed} 11 1`);
    await mediateMatter(client, `chaos ${seed} 11 2`, disputeOf(world), giveUp.signal);
    sound = await lastLook(world, seed);
    history = [...world.history.lines];
  }, 60_000);

  test('nothing where all is well', async () => expect(await propertiesOf(history, sound)).toEqual(new Set()));

  test.each(storeBugs)('$bug ($breaks)', async ({ service, sql, breaks }) => {
    const client = await world.platform.database(service).connect();
    try {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      const { rowCount } = await client.query(sql);
      expect(rowCount).toBeGreaterThan(0);
      expect(await propertiesOf(history, await look(service, client))).toContain(breaks);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test.each(historyBugs)('$bug ($breaks)', async ({ spoil, breaks }) => expect(await propertiesOf(spoil(history), sound)).toContain(breaks));

  test('a platform that forgets events, and a consumer without an inbox, while they run', async () => {
    for (const { service, begin } of liveBugs) await world.platform.database(service).query(begin);
    const { violations } = await playRound({ round: 12, faults: [] }, { ...options, patienceMs: 5_000, tokens: openTokens(world) });
    for (const { service, end } of liveBugs) await world.platform.database(service).query(end);
    const found = new Set(violations.map(({ property }) => property));
    expect(found).toContain('done once');
    expect(found).toContain('events tell all');
    expect(found).toContain('effects once');
  }, 120_000);
});
