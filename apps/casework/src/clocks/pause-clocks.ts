import type { PauseReason } from '@gongzhi/contracts/casework';
import { pauseClock, resumeClock } from '@gongzhi/domain/casework';
import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { calendarOf } from './calendars.ts';
import { loadClocks, type LoadedClock } from './load-clocks.ts';
import { datesOf, owningArea, saveDates } from './move-clocks.ts';

/** Lets those clocks of a matter stand still whose rules allow the reason. Returns their ids. */
export async function pauseClocks(db: Kysely<Database>, matter: MatterRow, pause: { reason: PauseReason; at: Date; by: string }): Promise<string[]> {
  const area = await owningArea(db, matter);
  const paused = (await loadClocks(db, [matter], 'running')).flatMap((loaded) => {
    const decision = pauseClock(loaded.clock, loaded.rule, pause, calendarOf(loaded.row.calendar_area));
    return decision.ok ? [{ row: loaded.row, clock: decision.clock, endsAt: decision.endsAt }] : [];
  });
  if (paused.length === 0) return [];
  await db
    .insertInto('clock_pause')
    .values(paused.map(({ row, endsAt }) => ({
      county: row.county, matter_id: row.matter_id, clock_id: row.id, id: newId(), reason: pause.reason, from_at: pause.at, ends_at: endsAt, by_id: pause.by,
    })))
    .execute();
  await saveDates(db, paused.map(({ row, clock }) => datesOf(row, clock, area, pause.at)));
  return paused.map(({ row }) => row.id);
}

/**
 * Lets the clocks of a matter run on, each from the given moment, or from the end of the time it may stand still when that came first. Their
 * dates move by exactly the time used.
 *
 * @param only picks some of them
 * @returns ids of the clocks that run again
 */
export async function resumeClocks(db: Kysely<Database>, matter: MatterRow, at: Date, only: (clock: LoadedClock) => boolean = () => true): Promise<string[]> {
  const area = await owningArea(db, matter);
  const resumed = (await loadClocks(db, [matter], 'running')).filter(only).flatMap((loaded) => {
    const open = openPauseOf(loaded);
    const until = open?.ends_at && open.ends_at < at ? open.ends_at : at;
    const decision = resumeClock(loaded.clock, until);
    return open && decision.ok ? [{ row: loaded.row, clock: decision.clock, pause: open, until }] : [];
  });
  for (const { pause, until } of resumed) {
    await db.updateTable('clock_pause').set({ to_at: until }).where('county', '=', pause.county).where('matter_id', '=', pause.matter_id).where('id', '=', pause.id).execute();
  }
  await saveDates(db, resumed.map(({ row, clock }) => datesOf(row, clock, area, at)));
  return resumed.map(({ row }) => row.id);
}

/** The pause a clock stands in. */
export function openPauseOf({ pauses }: LoadedClock) {
  return pauses.find(({ to_at }) => to_at === null);
}
