import type { ClockEvent } from '@gongzhi/domain/casework';
import { isStoppedBy, ruleOf } from '@gongzhi/domain/casework';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import type { ClockRow } from './load-clocks.ts';
import { clocksStarting, type NewClock } from './new-clocks.ts';

/** What of a matter its own row repeats of its clocks: the next due moment and the worst colour. */
export interface ClockSummary {
  readonly due_at: Date | null;
  readonly alert: string;
}

/** What an event did to a matter's clocks, still to be written. */
export interface TurnedClocks {
  /** Ids of those it stopped. */
  readonly stopped: readonly string[];
  readonly started: readonly NewClock[];
  readonly summary: ClockSummary;
  /** Whether the answer came within its statutory clock; undefined when the event stopped none. */
  readonly onTime: boolean | undefined;
}

/** Stops and starts the clocks an event stops and starts. */
export function turnClocks(running: readonly ClockRow[], matter: MatterRow, event: ClockEvent, at: Date): TurnedClocks {
  const [stopping, going] = [running.filter(isStopped), running.filter((clock) => !isStopped(clock))];
  const started = clocksStarting(event, clockedMatterOf(matter), at);
  const statutory = stopping.find(({ kind }) => kind === 'statutory');
  return {
    stopped: stopping.map(({ id }) => id),
    started,
    summary: summaryOf([...going, ...started.map(({ due_at }) => ({ state: 'running', due_at, alert: 'green' }))]),
    onTime: statutory && (statutory.state === 'paused' || statutory.due_at >= at),
  };

  function isStopped({ rule }: ClockRow): boolean {
    return isStoppedBy(ruleOf({ ruleId: rule }), event);
  }
}

const colours = ['green', 'yellow', 'red'];

/** The next due moment and the worst colour of clocks that have not been stopped; one that stands still has no due moment. */
export function summaryOf(clocks: readonly Pick<ClockRow, 'state' | 'due_at' | 'alert'>[]): ClockSummary {
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
export async function runningClocks(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>): Promise<ClockRow[]> {
  return db.selectFrom('clock').selectAll().where('county', '=', matter.county).where('matter_id', '=', matter.id).where('stopped_at', 'is', null).execute();
}

export async function insertClocks(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id' | 'simulated'>, clocks: readonly NewClock[]): Promise<void> {
  await db.insertInto('clock').values(clocks.map((clock) => ({ ...clock, county: matter.county, matter_id: matter.id, state: 'running', simulated: matter.simulated }))).execute();
}

/** Stops clocks: met when in time, missed otherwise. An open pause ends with them. */
export async function stopClocks(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>, ids: readonly string[], at: Date): Promise<void> {
  await db
    .updateTable('clock')
    .set({ stopped_at: at, next_alert_at: null, state: sql`case when state = 'paused' or due_at >= ${at} then 'met' else 'missed' end` })
    .where('county', '=', matter.county)
    .where('matter_id', '=', matter.id)
    .where('id', 'in', ids)
    .execute();
  await db.updateTable('clock_pause').set({ to_at: at }).where('county', '=', matter.county).where('matter_id', '=', matter.id).where('clock_id', 'in', ids).where('to_at', 'is', null).execute();
}

/** The next due moment and the worst colour of a matter's clocks, after something else than an event has changed them. */
export async function clockSummary(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>): Promise<ClockSummary> {
  return summaryOf(await runningClocks(db, matter));
}
