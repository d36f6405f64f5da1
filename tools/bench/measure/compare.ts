import { cpuTimes, loadGenerator, microsPerRequest, type CpuTimes } from './cpu.ts';
import type { Load, Round } from './load.ts';
import { findRest } from './rest.ts';
import { median } from './statistics.ts';

/** A program that is measured beside others. */
export interface Contestant {
  readonly name: string;
  /** Puts the load of one kind of call on it. */
  load(call: string, load: Load): Promise<Round>;
  /** The processor time of its own, when it shares nothing with the others; else that of all there is. */
  cpu?(): CpuTimes;
  /** Whether a part works for it: others run idle beside it, and that is not its doing. */
  owns?(part: string): boolean;
}

/** What one contestant did with one kind of call, all rounds together. */
export interface Measured {
  readonly call: string;
  readonly name: string;
  /** Median over the rounds: requests a second, milliseconds. */
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly rates: readonly number[];
  /** Processor time per request by part, and of all parts but the one that asks. */
  readonly micros: Readonly<Record<string, number>>;
  readonly total: number;
  /** How many times as many requests a second as this one the first contestant answered. */
  readonly ratio: number;
}

export interface Contest extends Load {
  readonly contestants: readonly Contestant[];
  readonly calls: readonly string[];
  readonly rounds: number;
  readonly log: (line: string) => void;
}

/** Seconds that only fill caches, pools and compiled code. */
const warmUp = 2;

/**
 * Asks every contestant in turn, round after round, so that what else the machine does meets them alike. A round is followed by a rest until the
 * work it left behind (events, indexes) is done: it slows down nobody else, and its processor time counts for the one who caused it.
 */
export async function compare({ contestants, calls, rounds, log, ...load }: Contest): Promise<Measured[]> {
  const results: Measured[] = [];
  const rest = await findRest(log);
  for (const call of calls) {
    const runs = contestants.map((contestant) => ({ contestant, rounds: [] as Round[], micros: [] as Record<string, number>[] }));
    for (const { contestant } of runs) await contestant.load(call, { ...load, seconds: warmUp });
    await rest();
    for (let round = 1; round <= rounds; round += 1) {
      // Who goes first changes: the tables grow, and the machine has its moods.
      for (const run of round % 2 ? runs : runs.toReversed()) {
        const read = run.contestant.cpu ?? (() => cpuTimes());
        const before = read();
        const done = await run.contestant.load(call, load);
        await rest();
        if (done.failed > 0 || done.done === 0) throw new Error(`${run.contestant.name}, ${call}: ${done.failed} requests failed, ${done.done} did not: the figures mean nothing`);
        run.rounds.push(done);
        run.micros.push(owned(microsPerRequest(before, read(), done.done), run.contestant));
      }
      log(`${call}, round ${round}: ${runs.map((run) => `${run.contestant.name} ${rateOf(run.rounds.at(-1)!).toFixed(0)}/s`).join(', ')}`);
    }
    const first = median(runs[0]!.rounds.map(rateOf));
    results.push(...runs.map((run) => summaryOf(call, run.contestant.name, run.rounds, mediansOf(run.micros), first)));
  }
  return results;
}

function owned(micros: Record<string, number>, { owns = () => true }: Contestant): Record<string, number> {
  return Object.fromEntries(Object.entries(micros).filter(([part]) => part === loadGenerator || owns(part)));
}

const rateOf = ({ done, seconds }: Round): number => done / seconds;

function summaryOf(call: string, name: string, rounds: readonly Round[], micros: Record<string, number>, first: number): Measured {
  const rates = rounds.map(rateOf);
  const total = Object.entries(micros).reduce((sum, [part, used]) => sum + (part === loadGenerator ? 0 : used), 0);
  return { call, name, rate: median(rates), p50: median(rounds.map(({ p50 }) => p50)), p99: median(rounds.map(({ p99 }) => p99)), rates, micros, total, ratio: first / median(rates) };
}

/** The median of every part over the rounds; a part that a round does not name used next to nothing in it. */
export function mediansOf(rounds: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const parts = [...new Set(rounds.flatMap((round) => Object.keys(round)))];
  return Object.fromEntries(parts.map((part) => [part, median(rounds.map((round) => round[part] ?? 0))] as const).filter(([, micros]) => micros > 0).sort((a, b) => b[1] - a[1]));
}
