import { setTimeout as sleep } from 'node:timers/promises';
import { commandsOf } from '../check/commands.ts';
import { tally, type Tally } from '../check/tally.ts';
import type { Violation } from '../check/violation.ts';
import { startLoad } from '../load/load.ts';
import { logInAgainAndAgain } from '../load/logins.ts';
import type { Tokens } from '../load/people.ts';
import { judge } from '../run/judge.ts';
import type { World } from '../world/world.ts';
import { healthyAfter, type Death, type Readiness } from './deaths.ts';
import { dieMigrating } from './migration.ts';
import { planKills, type PlannedKill } from './plan-kills.ts';
import type { CrashPoint } from './points.table.ts';

/** What came of killing processes at one point. */
export interface PointResult extends Tally {
  readonly point: Pick<CrashPoint, 'name' | 'when'>;
  readonly planned: number;
  readonly killed: number;
  readonly accepted: number;
  /** From a death to its service being at work again, at the longest; null when one never was. */
  readonly longestMs: number | null;
  readonly violations: readonly Violation[];
}

/** Nothing may be stuck for longer. */
const patienceMs = 60_000;
/** Whoever has not come by their point by then is ended, and does not count as killed. */
const reachMs = 40_000;

/** Kills processes at a point again and again while clients are at work, and looks at everything once it has come to rest. */
export async function exercisePoint(point: CrashPoint, options: { world: World; tokens: Tokens; seed: string; round: number; times: number; clients: number; floor: number }): Promise<PointResult> {
  const { world, seed, round, times } = options;
  const { history } = world;
  history.round = round;
  const kills = planKills(seed, point, times);
  const load = startLoad(options);
  const over = new AbortController();
  const loggingIn = logInAgainAndAgain(world, over.signal);
  const ready: Readiness[] = [];
  const deaths: Death[] = [];
  let died: string | undefined;
  for (const kill of kills) {
    if (died !== undefined && died !== kill.service) ready.push(await startSound(world, died));
    const begunAt = history.now();
    const death = point.way === 'migration' ? await dieMigrating(world, kill) : await dieServing(world, kill, { way: point.way, first: died !== kill.service, ready });
    history.add({ type: 'fault', fault: `${kill.at} pass ${kill.pass}`, begunAt, endedAt: history.now(), ...(death ? {} : { skipped: 'it did not come by there' }) });
    if (death) deaths.push(death);
    died = point.way === 'migration' ? undefined : kill.service;
  }
  if (died !== undefined) ready.push(await startSound(world, died));
  await sleep(1_500);
  over.abort();
  await Promise.all([loggingIn, load.settle(patienceMs)]);
  const { history: lines, store, violations } = await judge(world, { ...options, patienceMs });
  const healthy = deaths.map((death) => healthyAfter(death, lines, ready));
  return {
    point, planned: times, killed: deaths.length, accepted: commandsOf(lines).filter(({ outcome }) => outcome === 'accepted').length,
    ...tally({ history: lines, store }), longestMs: healthy.includes(null) ? null : Math.max(0, ...(healthy as number[])), violations,
  };
}

/** A process of a service that is to die at a point takes the place of the one that runs, or died. */
async function dieServing(world: World, { service, at, pass, workMs }: PlannedKill, { way, first, ready }: { way: CrashPoint['way']; first: boolean; ready: Readiness[] }): Promise<Death | undefined> {
  const { history } = world;
  if (first) {
    const sound = world.running(service);
    world.expectEnd(sound);
    await sound.stop();
  }
  if (way === 'rotation') await world.platform.database(service).query(`update signing_key set created_at = created_at - interval '1 year' where retired_at is null`);
  const doomed = await world.start(service, { GONGZHI_CRASH_AT: `${at}@${pass}` }, true);
  if (!doomed.ended()) ready.push({ service, at: history.now() });
  let end = Promise.race([doomed.exited, sleep(reachMs, 'too late', { ref: false })]);
  if (way === 'drain') {
    await sleep(workMs);
    // Told to end it dies long before its time to drain is over, after which it would be killed as well.
    const told = history.now();
    end = doomed.stop().then(() => (history.now() - told < 10_000 ? doomed.exited : 'too late'));
  }
  if ((await end) === 'signal SIGKILL') return { service, at: history.now() };
  await doomed.kill();
  return undefined;
}

async function startSound(world: World, service: string): Promise<Readiness> {
  await world.start(service);
  return { service, at: world.history.now() };
}
