import type { ClockEvent } from '@gongzhi/domain/casework';
import { isStoppedBy, ruleOf } from '@gongzhi/domain/casework';
import { CompiledQuery, type Expression, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import * as rows from './clock-rows.ts';
import type { ClockRow } from './load-clocks.ts';
import { clocksStarting, type NewClock } from './new-clocks.ts';

/** What of a matter its own row repeats of its clocks: the next due moment and the worst colour. */
export interface ClockSummary {
  readonly due_at: Date | null;
  readonly alert: string;
}

/** What the rules ask of a clock that has not been stopped. */
export type RunningClock = Pick<ClockRow, 'id' | 'kind' | 'rule' | 'state' | 'due_at' | 'alert' | 'calendar_area'>;

/** What an event did to a matter's clocks, still to be written. */
export interface TurnedClocks {
  /** Ids of those it stopped. */
  readonly stopped: readonly string[];
  readonly started: readonly NewClock[];
  /** Those that run now. */
  readonly running: readonly RunningClock[];
  /** Whether the answer came within its statutory clock; undefined when the event stopped none. */
  readonly onTime: boolean | undefined;
}

/** Stops and starts the clocks an event stops and starts. */
export function turnClocks(running: readonly RunningClock[], matter: MatterRow, event: ClockEvent, at: Date): TurnedClocks {
  const [stopping, going] = [running.filter(isStopped), running.filter((clock) => !isStopped(clock))];
  const started = clocksStarting(event, clockedMatterOf(matter), at);
  const statutory = stopping.find(({ kind }) => kind === 'statutory');
  return {
    stopped: stopping.map(({ id }) => id),
    started,
    running: [...going, ...started.map((clock) => ({ ...clock, state: 'running', alert: 'green' }))],
    onTime: statutory && (statutory.state === 'paused' || statutory.due_at >= at),
  };

  function isStopped({ rule }: RunningClock): boolean {
    return isStoppedBy(ruleOf({ ruleId: rule }), event);
  }
}

/** Colours of a clock, the worst last. */
export const colours = ['green', 'yellow', 'red'];

/** The next due moment and the worst colour of clocks that have not been stopped; one that stands still has no due moment. */
export function summaryOf(clocks: readonly RunningClock[]): ClockSummary {
  const due = clocks.filter(({ state }) => state === 'running').map(({ due_at }) => due_at.getTime());
  return { due_at: due.length ? new Date(Math.min(...due)) : null, alert: colours[Math.max(0, ...clocks.map(({ alert }) => colours.indexOf(alert)))]! };
}

/** What the choice of a matter's clocks depends on. */
export function clockedMatterOf(matter: MatterRow) {
  return {
    kind: matter.kind as never,
    category: matter.category,
    urgency: matter.urgency as never,
    area: matter.area,
    track: matter.petition_track as never,
    ...(matter.reviews ? { review: matter.reviews as 1 | 2 } : {}),
  };
}

/** Clocks that have not been stopped, paused ones included. */
export async function runningClocks(db: Kysely<Database>, { county, id }: { county: string | Expression<string | null>; id: string }): Promise<ClockRow[]> {
  return db.selectFrom('clock').selectAll().where('county', '=', county).where('matter_id', '=', id).where('stopped_at', 'is', null).execute();
}

export async function insertClocks(db: Kysely<Database>, { county, id, simulated }: Pick<MatterRow, 'county' | 'id' | 'simulated'>, clocks: readonly NewClock[]): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(rows.startClocks('$3', '$4'), [county, id, JSON.stringify(clocks), simulated]));
}

/** Stops clocks: met when in time, missed otherwise. */
export async function stopClocks(db: Kysely<Database>, { county, id }: Pick<MatterRow, 'county' | 'id'>, ids: readonly string[], at: Date): Promise<void> {
  await Promise.all(rows.stopClocks('$3', '$4').map((text) => db.executeQuery(CompiledQuery.raw(text, [county, id, ids, at]))));
}
