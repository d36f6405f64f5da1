import { setTimeout as sleep } from 'node:timers/promises';
import { commandsOf } from '../check/commands.ts';
import type { Violation } from '../check/violation.ts';
import { faults } from '../faults/index.ts';
import { isAccepted, type History } from '../history/history.ts';
import { startLoad } from '../load/load.ts';
import type { Tokens } from '../load/people.ts';
import type { Planned, PlannedRound } from '../schedule/schedule.ts';
import type { World } from '../world/world.ts';
import { judge } from './judge.ts';

/** What came of a round. */
export interface RoundResult {
  readonly round: number;
  readonly faults: readonly (Planned & { skipped?: string | undefined })[];
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
  /** Attempts that were put off, or not answered. */
  readonly putOff: number;
  readonly reads: number;
  /** Milliseconds from the end of the last fault to the first command that was sent after it and accepted. */
  readonly healedMs: number | null;
  /** And to everything having come to rest. */
  readonly restedMs: number;
  readonly abandoned: number;
  readonly violations: readonly Violation[];
}

export interface RoundOptions {
  readonly world: World;
  readonly tokens: Tokens;
  readonly seed: string;
  readonly clients: number;
  /** Accepted commands a round needs. */
  readonly floor: number;
  /** How long the load goes on once the last fault is over. */
  readonly afterMs: number;
  /** Nothing may be stuck for longer than this; a minute unless said. */
  readonly patienceMs?: number;
}

/** One round: clients at work, faults in their midst, then a look at everything once it has come to rest. */
export async function playRound(plan: PlannedRound, options: RoundOptions): Promise<RoundResult> {
  const { world, seed, patienceMs: patience = 60_000 } = options;
  const { history } = world;
  history.round = plan.round;
  const load = startLoad({ ...options, round: plan.round });
  const done = await Promise.all(plan.faults.map((planned) => befall(world, planned)));
  const healed = history.now();
  await sleep(options.afterMs);
  await world.allBack();
  await load.settle(patience);
  const { history: lines, restedAt, violations } = await judge(world, { seed, round: plan.round, floor: options.floor, patienceMs: patience });
  return { round: plan.round, faults: done, ...countsOf(lines), healedMs: healedAfter(lines, healed), restedMs: restedAt - healed, abandoned: load.abandoned.length, violations };
}

async function befall(world: World, planned: Planned): Promise<Planned & { skipped?: string | undefined }> {
  const fault = faults[planned.fault]!;
  const skipped = fault.missing?.(world);
  await sleep(planned.afterMs);
  const begunAt = world.history.now();
  if (!skipped) {
    const mend = await fault.begin(world, planned.target);
    await sleep(planned.forMs);
    await mend();
  }
  world.history.add({ type: 'fault', fault: `${planned.fault} ${planned.target}`, begunAt, endedAt: world.history.now(), skipped });
  return { ...planned, skipped };
}

function countsOf(lines: History): Pick<RoundResult, 'accepted' | 'refused' | 'unknown' | 'putOff' | 'reads'> {
  const commands = commandsOf(lines);
  const count = (outcome: string): number => commands.filter((command) => command.outcome === outcome).length;
  return {
    accepted: count('accepted'), refused: count('refused'), unknown: count('unknown'),
    putOff: lines.filter((line) => (line.type === 'attempt' || line.type === 'read') && (line.status === 0 || line.status >= 500)).length,
    reads: lines.filter((line) => line.type === 'read' && isAccepted(line)).length,
  };
}

function healedAfter(lines: History, healed: number): number | null {
  const first = lines.filter((line) => line.type === 'attempt').find((line) => line.sentAt >= healed && isAccepted(line));
  return first ? first.endedAt - healed : null;
}
