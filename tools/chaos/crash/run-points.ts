import { check } from '../check/check.ts';
import type { Violation } from '../check/violation.ts';
import { openTokens } from '../load/people.ts';
import { lastLook } from '../run/last-look.ts';
import type { World } from '../world/world.ts';
import { exercisePoint, type PointResult } from './exercise-point.ts';
import type { CrashPoint } from './points.table.ts';

/** Takes one crash point after the other, and looks at all they left once more at the end, with the audit. */
export async function runPoints(points: readonly CrashPoint[], options: { world: World; seed: string; times: number; clients: number; floor: number; stopping?: AbortSignal; onPoint: (result: PointResult) => void }): Promise<{ points: PointResult[]; violations: readonly Violation[] }> {
  const { world, seed } = options;
  const tokens = openTokens(world);
  const results: PointResult[] = [];
  for (const point of points) {
    if (options.stopping?.aborted) break;
    const result = await exercisePoint(point, { ...options, tokens, round: results.length + 1 });
    results.push(result);
    options.onPoint(result);
  }
  const missed = results.filter(({ killed, planned }) => killed < planned).map(({ point, killed, planned }): Violation => ({ property: 'enough progress', what: `${point.name} was reached ${killed} of ${planned} times`, lines: [] }));
  const last = await check({ history: world.history.lines, store: await lastLook(world, seed) }, { floor: options.floor });
  return { points: results, violations: [...results.flatMap(({ violations }) => violations), ...missed, ...last] };
}
