import { check } from '../check/check.ts';
import type { Violation } from '../check/violation.ts';
import { openTokens } from '../load/people.ts';
import type { PlannedRound } from '../schedule/schedule.ts';
import { readWholeStore } from '../store/read-store.ts';
import { comeToRest } from './come-to-rest.ts';
import { playRound, type RoundOptions, type RoundResult } from './play-round.ts';

export interface RunResult {
  readonly rounds: readonly RoundResult[];
  /** What a last look at all rounds together found, the audit included. */
  readonly violations: readonly Violation[];
}

/** The sealer chains once a second; a checkpoint follows within ten. */
const auditPatience = 30_000;

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
  const read = () => readWholeStore(world.platform.database, { titles: `chaos ${seed} `, keys: `${seed}-`, dataDir: world.platform.dataDir });
  const deadline = Date.now() + auditPatience;
  let store = await comeToRest(read, auditPatience);
  while (store.audits!.some(({ unsealed }) => unsealed > 0) && Date.now() < deadline) store = await comeToRest(read, auditPatience);
  return { rounds, violations: await check({ history: world.history.lines, store }, { floor: options.floor }) };
}
