import type { ClockEvent } from '@gongzhi/domain/casework';
import { isStoppedBy, ruleOf } from '@gongzhi/domain/casework';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { clocksStarting, type NewClock } from './new-clocks.ts';

/** What of a matter its own row repeats of its clocks: the next due moment and the worst colour. */
export interface ClockSummary {
  readonly due_at: Date | null;
  readonly alert: string;
}

/** Stops and starts the clocks an event stops and starts, and tells what the matter's row repeats of them. */
export async function turnClocks(db: Kysely<Database>, matter: MatterRow, event: ClockEvent, at: Date): Promise<ClockSummary> {
  const running = await runningClocks(db, matter);
  const stopping = running.filter((clock) => isStoppedBy(ruleOf({ ruleId: clock.rule }), event));
  if (stopping.length) await stopClocks(db, matter, stopping.map((clock) => clock.id), at);
  const starting = clocksStarting(event, { ...clockedMatterOf(matter) }, at);
  if (starting.length) await insertClocks(db, matter, starting);
  return clockSummary(db, matter);
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
export async function runningClocks(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>) {
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

/** Whether the answer given at this moment came within its statutory clock; undefined when none was running. */
export async function answeredInTime(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>, at: Date): Promise<boolean | undefined> {
  const clock = await db
    .selectFrom('clock')
    .select('state')
    .where('county', '=', matter.county)
    .where('matter_id', '=', matter.id)
    .where('kind', '=', 'statutory')
    .where('stopped_at', '=', at)
    .executeTakeFirst();
  return clock && clock.state === 'met';
}

/** The next due moment and the worst colour of a matter's clocks; one that stands still has no due moment. */
export async function clockSummary(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>): Promise<ClockSummary> {
  const row = await db
    .selectFrom('clock')
    .select([
      sql<Date | null>`min(due_at) filter (where state = 'running')`.as('due_at'),
      sql<string>`case when bool_or(alert = 'red') then 'red' when bool_or(alert = 'yellow') then 'yellow' else 'green' end`.as('alert'),
    ])
    .where('county', '=', matter.county)
    .where('matter_id', '=', matter.id)
    .where('stopped_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row;
}
