import { check } from '../check/check.ts';
import type { Violation } from '../check/violation.ts';
import type { History } from '../history/history.ts';
import { titleOf } from '../load/load.ts';
import { readStore } from '../store/read-store.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world/world.ts';
import { comeToRest } from './come-to-rest.ts';

/** What a round has left, and what is wrong with it. */
export interface Judged {
  readonly history: History;
  readonly store: Store;
  /** When everything had come to rest. */
  readonly restedAt: number;
  readonly violations: readonly Violation[];
}

/** Waits until everything of a round has come to rest, and checks it. */
export async function judge({ platform, history }: World, { seed, round, floor, patienceMs }: { seed: string; round: number; floor: number; patienceMs: number }): Promise<Judged> {
  const store = await comeToRest(() => readStore(platform.database, { titles: titleOf(seed, round), keys: `${seed}-${round}-` }), patienceMs);
  const restedAt = history.now();
  const lines = history.lines.filter((line) => line.round === round);
  return { history: lines, store, restedAt, violations: await check({ history: lines, store }, { floor }) };
}
