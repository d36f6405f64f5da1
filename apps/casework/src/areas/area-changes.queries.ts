import { parentOf, tierOf } from '@gongzhi/domain/areas';
import { sql, type Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.types.ts';
import type { AreaChangeRow } from './areas.queries.ts';

export async function beginAreas(db: Kysely<Database>, areas: readonly { code: string; name: string }[], day: string): Promise<void> {
  const rows = areas.map(({ code, name }) => ({ code, name, tier: tierOf(code), parent: parentOf(code), valid_from: day }));
  if (rows.length) await db.insertInto('area').values(rows).execute();
}

export async function endAreas(db: Kysely<Database>, codes: readonly string[], day: string): Promise<void> {
  await db.updateTable('area').set({ valid_to: day }).where(sql<boolean>`code = any (${codes}::text[])`).execute();
}

/** A new name from a day on; the one before is kept with its days, unless it began on the same day. */
export async function renameArea(db: Kysely<Database>, code: string, name: string, day: string): Promise<void> {
  await db
    .insertInto('area_former_name')
    .columns(['area', 'valid_from', 'valid_to', 'name'])
    .expression((area) => area.selectFrom('area').select(['code', 'valid_from', sql<string>`${day}::date`.as('valid_to'), 'name']).where('code', '=', code).where('valid_from', '<', day))
    .execute();
  await db.updateTable('area').set({ name, valid_from: day }).where('code', '=', code).execute();
}

export async function insertChange(db: Kysely<Database>, change: AreaChangeRow): Promise<void> {
  await db.insertInto('area_change').values(change).execute();
}

/**
 * Moves what is open in areas that ended: matters with their clocks and tasks, and units. Matters that have ended keep the area they were
 * counted in. One line of the timeline says where the matter was.
 */
export async function moveOpenWork(db: Kysely<Database>, from: readonly string[], to: string, change: { id: string; by: string; at: Date }): Promise<void> {
  const there = sql<boolean>`area = any (${from}::text[])`;
  const matters = await db.selectFrom('matter').select(['county', 'id', 'area', 'status', 'stage', 'unit_id']).where(there).where('ended_at', 'is', null).forNoKeyUpdate().execute();
  if (matters.length) {
    const ids = matters.map(({ id }) => id);
    const lines = matters.map(({ county, id, area, status, stage, unit_id }) => ({
      county, matter_id: id, id: newId(), at: change.at, action: 'area_changed', stage, from_status: status, to_status: status, actor_id: change.by, unit_id,
      detail: JSON.stringify({ from: area, to, changeId: change.id }),
    }));
    const { county } = matters[0]!;
    await db.updateTable('matter').set((matter) => ({ area: to, version: matter('version', '+', 1) })).where('county', '=', county).where(sql<boolean>`id = any (${ids}::uuid[])`).execute();
    await db.updateTable('clock').set({ calendar_area: to }).where('county', '=', county).where(sql<boolean>`matter_id = any (${ids}::uuid[])`).where('stopped_at', 'is', null).execute();
    for (let next = 0; next < lines.length; next += 1_000) await db.insertInto('timeline').values(lines.slice(next, next + 1_000)).execute();
  }
  await db.updateTable('task').set({ area: to }).where(there).where('state', '=', 'open').execute();
  await db.updateTable('unit').set((unit) => ({ area: to, version: unit('version', '+', 1) })).where(there).execute();
  // The routing table follows where the successor has no entry of its own for the same matters.
  await sql`
    update route r set area = ${to} where r.area = any (${from}::text[]) and not exists (
      select from route other where other.area = ${to} and (other.kind, other.category, other.urgency) is not distinct from (r.kind, r.category, r.urgency))
      and r.id = (select min(same.id::text)::uuid from route same where same.area = any (${from}::text[]) and (same.kind, same.category, same.urgency) is not distinct from (r.kind, r.category, r.urgency))`.execute(db);
}
