import { asService, type Engine, type ServiceTask } from '@gongzhi/platform/pipeline';
import { recomputeClocks } from '../clocks/recompute-clocks.ts';
import type { Database } from '../database.types.ts';
import { claimUnapplied, markApplied } from './closures.queries.ts';
import { refreshClosures } from './closures-in-force.ts';

/**
 * Clocks are recomputed once every process counts by the new closures (they look every second): a clock that another process starts meanwhile
 * by the old ones is recomputed with the rest.
 */
const settledAfterSeconds = 3;

/** Recomputes the open clocks of areas whose closures changed. Returns how many clocks moved. */
export async function applyChangedClosures(engine: Engine, olderThanSeconds = settledAfterSeconds): Promise<number> {
  return asService<Database, number>(engine, 'casework.closures.apply', async (context) => {
    const changed = await claimUnapplied(context.db, olderThanSeconds);
    if (!changed.length) return 0;
    await refreshClosures(engine.pool);
    let moved = 0;
    for (const area of widest(changed.map((closure) => closure.area ?? ''))) moved += await recomputeClocks(context, area);
    await markApplied(context.db, changed.map(({ id }) => id));
    return moved;
  });
}

/** Areas without those that lie inside another of them. */
function widest(areas: readonly string[]): string[] {
  return [...new Set(areas)].filter((area) => !areas.some((other) => other !== area && area.startsWith(other)));
}

/** Runs every second, in one process at a time. */
export const applyClosures: ServiceTask = { name: 'apply-closures', everySeconds: 1, run: async (engine) => void (await applyChangedClosures(engine)) };
