import { casework } from '@gongzhi/contracts/casework';
import { stageOf } from '@gongzhi/domain/casework';
import { sql, type Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';
import { loadClocks, type LoadedClock } from './load-clocks.ts';
import { datesOf, saveDates, standingOf, type ClockDates } from './move-clocks.ts';

const batch = 500;

type Recomputed = { county: string; id: string; status: string; owning_area: string };

/**
 * Counts the open clocks of an area anew, after its closures or the official calendar changed (call `useClosures` before). Each matter whose dates
 * move gets a line in its timeline. The operation must declare `casework.clocks.recomputed` among what it emits.
 *
 * @param area prefix of the areas concerned; `''` is everywhere
 * @returns how many clocks moved
 */
export async function recomputeClocks(context: Pick<Context, 'db' | 'actor' | 'now' | 'emit'>, area: string): Promise<number> {
  const { db, now, emit } = context;
  let moved = 0;
  let after: Recomputed | undefined;
  for (;;) {
    const matters = await lockMatters(db, area, after);
    if (matters.length === 0) break;
    moved += await recompute(context, new Map(matters.map((matter) => [matter.id, matter])), now);
    after = matters.at(-1);
  }
  if (moved > 0) emit(casework.clocks.recomputed, { id: area || 'everywhere', area, moved });
  return moved;
}

async function recompute({ db, actor }: Pick<Context, 'db' | 'actor'>, matters: ReadonlyMap<string, Recomputed>, now: Date): Promise<number> {
  const clocks = await loadClocks(db, [...matters.values()], 'running');
  const changed = clocks
    .map((loaded) => ({ row: loaded.row, dates: recount(loaded, matters.get(loaded.row.matter_id)!.owning_area, now) }))
    // While a clock stands still its date is open; it is counted when it runs again.
    .filter(({ row, dates }) => row.state !== 'paused' && (dates.due_at.getTime() !== row.due_at.getTime() || dates.provisional !== row.provisional));
  if (changed.length === 0) return 0;
  await saveDates(db, changed.map(({ dates }) => dates));
  const byMatter = Map.groupBy(changed, ({ row }) => row.matter_id);
  await repeatSummaries(db, [...byMatter.keys()]);
  await db
    .insertInto('timeline')
    .values([...byMatter].map(([id, moves]) => {
      const { county, status } = matters.get(id)!;
      const detail = { clocks: moves.map(({ row, dates }) => ({ clockId: row.id, kind: row.kind, from: row.due_at.toISOString(), to: dates.due_at.toISOString() })) };
      return {
        county, matter_id: id, id: newId(), at: now, action: 'recompute_clocks', stage: stageOf[status as keyof typeof stageOf], from_status: status, to_status: status,
        actor_id: actor.id, detail: JSON.stringify(detail),
      };
    }))
    .execute();
  return changed.length;
}

/** A simulated clock is behind or ahead of now by an unknown time: its colour stays, and the sweep of its own time looks from its 80 % on. */
function recount({ row, clock }: LoadedClock, area: string, now: Date): ClockDates {
  if (!row.simulated) return datesOf(row, clock, area, now);
  return { ...standingOf(row, clock, area, row.started_at), alert: row.alert, escalation: row.escalation, alert_area: row.alert_area };
}

/** The next matters with open clocks on the calendar of the area, locked until COMMIT. */
async function lockMatters(db: Kysely<Database>, area: string, after: Recomputed | undefined): Promise<Recomputed[]> {
  const { rows } = await sql<Recomputed>`
    select m.county, m.id, m.status, coalesce(u.area, m.area) as owning_area from matter m left join unit u on u.id = m.unit_id
    where exists (select from clock c where c.county = m.county and c.matter_id = m.id and c.stopped_at is null and c.calendar_area ^@ ${area})
      and m.status <> 'archived' and (m.county, m.id) > (${after?.county ?? ''}, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
    order by m.county, m.id limit ${batch} for update of m`.execute(db);
  return rows;
}

async function repeatSummaries(db: Kysely<Database>, matterIds: readonly string[]): Promise<void> {
  await sql`update matter m set due_at = s.due_at, alert = s.alert
    from (select county, matter_id, min(due_at) filter (where state = 'running') as due_at,
        case when bool_or(alert = 'red') then 'red' when bool_or(alert = 'yellow') then 'yellow' else 'green' end as alert
      from clock where matter_id = any (${matterIds}::uuid[]) and stopped_at is null group by county, matter_id) as s
    where m.county = s.county and m.id = s.matter_id`.execute(db);
}
