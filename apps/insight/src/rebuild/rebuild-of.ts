import type { Rebuild } from '@gongzhi/contracts/insight';
import type { GenerationRow } from './rebuilds.queries.ts';

/** A generation as the contract shows it. */
export function rebuildOf(row: GenerationRow, expected: number): Rebuild {
  return {
    generation: row.id, state: row.state as Rebuild['state'], startedAt: row.started_at.toISOString(), finishedAt: row.finished_at?.toISOString() ?? null,
    events: row.events, expected, missing: row.missing,
  };
}
