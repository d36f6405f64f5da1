import { check } from '../check/check.ts';
import type { Violation } from '../check/violation.ts';
import { openTokens } from '../load/people.ts';
import type { PlannedRound } from '../schedule/schedule.ts';
import { lastLook } from './last-look.ts';
import { playRound, type RoundOptions, type RoundResult } from './play-round.ts';

export interface RunResult {
  readonly rounds: readonly RoundResult[];
  /** What a last look at all rounds together found, the audit included. */
  readonly violations: readonly Violation[];
}

/** Plays every round, and looks at all of it once more at the end. It ends with the first round in which a promise was not kept. */
export async function runRounds(plan: readonly PlannedRound[], options: Omit<RoundOptions, 'tokens'> & { onRound: (result: RoundResult) => void; stopping?: AbortSignal }): Promise<RunResult> {
  const { world, seed } = options;
  const tokens = openTokens(world);
  const rounds: RoundResult[] = [];
  for (const planned of plan) {
    if (options.stopping?.aborted) break;
    const result = await playRound(planned, { ...options, tokens });
    rounds.push(result);
    options.onRound(result);
    if (result.violations.length > 0) return { rounds, violations: [] };
  }
  const store = await lastLook(world, seed);
  return { rounds, violations: await check({ history: world.history.lines, store }, { floor: options.floor }) };
}
