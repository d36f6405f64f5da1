import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

export type ClockRow = Selectable<Database['clock']>;
type Keys = readonly Pick<DisputeRow, 'county' | 'id'>[];

/** Clocks have their dispute's whole key in front: the county alone or the id alone would read them all. */
const among = (disputes: Keys) => sql`(county, dispute_id) in (select * from unnest(${disputes.map(({ county }) => county)}::text[], ${disputes.map(({ id }) => id)}::uuid[]))`;

/**
 * Locks the disputes of clocks whose colour changes by now, passing over those somebody acts on: they come next time. The dispute is locked, not
 * the clock, because every act locks it first; two orders of locking would end in deadlocks.
 */
export async function claimTurning(db: Kysely<Database>, now: Date, limit: number): Promise<DisputeRow[]> {
  const { rows } = await sql<DisputeRow>`select d.* from dispute d where (d.county, d.id) in (
      select c.county, c.dispute_id from clock c where c.next_alert_at is not null and c.next_alert_at <= ${now} and not c.simulated order by c.next_alert_at limit ${limit})
    and d.status <> 'archived' for update of d skip locked`.execute(db);
  return rows;
}

/** Clocks of these disputes that turn by now, as they are after the lock. */
export async function turningClocks(db: Kysely<Database>, disputes: Keys, now: Date): Promise<ClockRow[]> {
  const { rows } = await sql<ClockRow>`select * from clock where ${among(disputes)} and not simulated and state = 'running' and next_alert_at <= ${now} order by next_alert_at, id`.execute(db);
  return rows;
}

/** Writes colours, when they change next, and which clocks are over, all in one statement. */
export async function saveAlerts(db: Kysely<Database>, clocks: readonly Pick<ClockRow, 'county' | 'dispute_id' | 'id' | 'alert' | 'next_alert_at' | 'state' | 'stopped_at'>[]): Promise<void> {
  const rows = clocks.map(({ county, dispute_id, id, alert, next_alert_at, state, stopped_at }) => ({ county, dispute_id, id, alert, next_alert_at, state, stopped_at }));
  await sql`update clock c set alert = n.alert, next_alert_at = n.next_alert_at, state = n.state, stopped_at = n.stopped_at
    from json_to_recordset(${JSON.stringify(rows)}) as n (county text, dispute_id uuid, id uuid, alert text, next_alert_at timestamptz, state text, stopped_at timestamptz)
    where c.county = n.county and c.dispute_id = n.dispute_id and c.id = n.id`.execute(db);
}

/** Writes the worst colour and the next end of these disputes' clocks into their rows. */
export async function repeatAlerts(db: Kysely<Database>, disputes: Keys): Promise<void> {
  await sql`update dispute d set alert = worst.alert, due_at = worst.due_at
    from (select county, dispute_id, min(due_at) filter (where state = 'running') as due_at, case when bool_or(alert = 'red' and state = 'running') then 'red'
      when bool_or(alert = 'yellow' and state = 'running') then 'yellow' else 'green' end as alert from clock where ${among(disputes)} group by county, dispute_id) as worst
    where d.county = worst.county and d.id = worst.dispute_id and (d.alert, d.due_at) is distinct from (worst.alert, worst.due_at)`.execute(db);
}
