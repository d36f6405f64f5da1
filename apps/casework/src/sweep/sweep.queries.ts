import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import type { SweepOptions } from './sweep-context.ts';

export type SweptMatter = MatterRow & { owning_area: string };

/** Written out rather than bound, so that the partial indexes serve. */
const played = (simulated: boolean): RawBuilder<boolean> => (simulated ? sql`c.simulated` : sql`not c.simulated`);

/**
 * Locks the matters of clocks a condition names, passing over those somebody acts on right now: they come next time. The matter is locked, not the
 * clock, because every act on a matter locks it first; two orders of locking would end in deadlocks.
 */
async function claimMatters(db: Kysely<Database>, clocks: RawBuilder<unknown>, limit: number): Promise<SweptMatter[]> {
  const { rows } = await sql<SweptMatter>`
    select m.*, coalesce(u.area, m.area) as owning_area from matter m left join unit u on u.id = m.unit_id
    where (m.county, m.id) in (select county, matter_id from (${clocks} limit ${limit}) as due) and m.status <> 'archived'
    for update of m skip locked`.execute(db);
  return rows;
}

/** Matters with clocks whose colour changes by now. */
export function claimTurning(db: Kysely<Database>, now: Date, { simulated, limit }: SweepOptions): Promise<SweptMatter[]> {
  return claimMatters(db, sql`select c.county, c.matter_id from clock c where c.next_alert_at <= ${now} and ${played(simulated)} order by c.next_alert_at`, limit);
}

/** Matters with clocks that have stood still for as long as they may. */
export function claimPausesEnding(db: Kysely<Database>, now: Date, { simulated, limit }: SweepOptions): Promise<SweptMatter[]> {
  return claimMatters(db, sql`select c.county, c.matter_id from clock_pause p join clock c on c.county = p.county and c.matter_id = p.matter_id and c.id = p.clock_id
    where p.to_at is null and p.ends_at <= ${now} and c.stopped_at is null and ${played(simulated)} order by p.ends_at`, limit);
}

/** Matters in dispute whose arbiter has let the clock run out. */
export function claimUnruled(db: Kysely<Database>, now: Date, { simulated, limit }: SweepOptions): Promise<SweptMatter[]> {
  return claimMatters(db, sql`select c.county, c.matter_id from clock c where c.kind = 'arbitration' and c.stopped_at is null and c.due_at <= ${now} and ${played(simulated)}
    and exists (select from matter d where d.county = c.county and d.id = c.matter_id and d.status = 'ownership_disputed') order by c.due_at`, limit);
}

/** Writes the worst colour of these matters' clocks into their rows. */
export async function repeatAlerts(db: Kysely<Database>, matterIds: readonly string[]): Promise<void> {
  await sql`update matter m set alert = worst.alert
    from (select county, matter_id, case when bool_or(alert = 'red') then 'red' when bool_or(alert = 'yellow') then 'yellow' else 'green' end as alert
      from clock where matter_id = any (${matterIds}::uuid[]) and stopped_at is null group by county, matter_id) as worst
    where m.county = worst.county and m.id = worst.matter_id and m.alert <> worst.alert`.execute(db);
}
