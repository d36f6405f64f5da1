import { randomOf } from '../schedule/random.ts';
import type { CrashPoint } from './points.table.ts';

/** A process as it is to die. */
export interface PlannedKill {
  readonly service: string;
  readonly at: string;
  /** It dies when it comes by for so many times: not at the first where there are more, so that it has done what it dies of at least once. */
  readonly pass: number;
  /** Milliseconds it is left to work before it is told to end, where it dies of that. */
  readonly workMs: number;
}

/** Kills at a point, its places in turn; one service after the other, so that each process is the successor of one that died. The same seed plans the same. */
export function planKills(seed: string, { name, places }: CrashPoint, times: number): PlannedKill[] {
  const random = randomOf('crash', seed, name);
  const kills = Array.from({ length: times }, (_, index): PlannedKill => {
    const { service, at, passes } = places[index % places.length]!;
    return { service, at, pass: random.between(Math.min(2, passes), passes), workMs: random.between(300, 1_200) };
  });
  return [...Map.groupBy(kills, ({ service }) => service).values()].flat();
}
