import { freePort } from '@gongzhi/testkit';
import { setTimeout as sleep } from 'node:timers/promises';
import { check } from '../check/check.ts';
import type { Violation } from '../check/violation.ts';
import { services } from '../faults/fault.ts';
import { isAccepted, type History } from '../history/history.ts';
import { startLoad } from '../load/load.ts';
import { logInAgainAndAgain } from '../load/logins.ts';
import { openTokens } from '../load/people.ts';
import type { World } from '../world/world.ts';
import { lastLook } from './last-look.ts';

export interface RollResult {
  readonly restarts: number;
  readonly requests: number;
  readonly failed: number;
  readonly violations: readonly Violation[];
}

/** Between two restarts, so that work goes on with every process settled in. */
const pauseMs = 300;

/**
 * Restarts every service one after the other, so many times, under a load that tries nothing twice: a second process comes up, requests are led there,
 * the first is told to end.
 */
export async function roll(options: { world: World; seed: string; times: number; services?: readonly string[]; clients: number; floor: number; stopping?: AbortSignal; onTime: (time: number, history: History) => void }): Promise<RollResult> {
  const { world, seed, clients } = options;
  const { history } = world;
  const tokens = openTokens(world);
  history.round = 1;
  const load = startLoad({ world, tokens, seed, round: 1, clients, once: true });
  const rolled = new AbortController();
  const loggingIn = logInAgainAndAgain(world, rolled.signal);
  let restarts = 0;
  const ends: Violation[] = [];
  for (let time = 1; time <= options.times && !options.stopping?.aborted; time += 1) {
    for (const service of options.services ?? services) {
      const how = await replace(world, service);
      restarts += 1;
      if (how !== 'code 0' && how !== 'signal SIGTERM') ends.push({ property: 'ends in order', what: `a process of ${service} that was told to end ended with ${how}`, lines: [] });
      await sleep(pauseMs);
    }
    options.onTime(time, history.lines);
  }
  rolled.abort();
  await Promise.all([loggingIn, load.settle(30_000)]);
  const store = await lastLook(world, seed);
  const failed = failuresIn(history.lines);
  const unserved = failed.map((line): Violation => ({ property: 'no failed request', what: `a request was answered ${'status' in line ? line.status : ''}`, lines: [line] }));
  return {
    restarts,
    requests: history.lines.filter((line) => line.type === 'attempt' || line.type === 'read').length,
    failed: failed.length,
    violations: [...unserved, ...ends, ...(await check({ history: history.lines, store }, { floor: options.floor }))],
  };
}

/** Requests that were not served, for whatever reason: nothing asked here is to be refused. */
export const failuresIn = (history: History): History => history.filter((line) => (line.type === 'attempt' || line.type === 'read') && !isAccepted(line));

/** One process takes another's place. */
async function replace(world: World, service: string): Promise<string> {
  const old = world.running(service);
  const port = await freePort();
  await world.start(service, service === 'gateway' ? { PORT: String(port) } : service === 'identity' ? { IDENTITY_HTTP_PORT: String(port) } : {});
  if (service === 'gateway' || service === 'identity') world.fronts[service].turnTo(port);
  world.expectEnd(old);
  const begunAt = world.history.now();
  await old.stop();
  world.history.add({ type: 'fault', fault: `told to end: ${service}`, begunAt, endedAt: world.history.now() });
  return old.exited;
}
