import type { ClockEntry, TimelineEntry, UnitPart } from '@gongzhi/contracts/casework';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { LoadedClock } from '../clocks/load-clocks.ts';
import type { Database } from '../database.types.ts';
import type { AttachmentRow } from './attachments.queries.ts';
import { moment, type MatterRow } from './matter-row.ts';

type MatterKey = Pick<MatterRow, 'county' | 'id'>;
export type TimelineRow = Selectable<Database['timeline']>;

/** The timeline of a matter, in the order in which it was written: ids follow clocks, which differ and are set back. */
export async function timelineOf(db: Kysely<Database>, { county, id }: MatterKey): Promise<TimelineRow[]> {
  return db.selectFrom('timeline').selectAll().where('county', '=', county).where('matter_id', '=', id).orderBy('number', (order) => order.asc().nullsFirst()).orderBy('id').execute();
}

export async function attachmentsOf(db: Kysely<Database>, { county, id }: MatterKey): Promise<AttachmentRow[]> {
  return db.selectFrom('attachment').selectAll().where('county', '=', county).where('matter_id', '=', id).orderBy('id').execute();
}

/** The units of a matter: its owner, the one asked to take over, readers and supporters. */
export async function unitPartsOf(db: Kysely<Database>, matter: MatterRow): Promise<UnitPart[]> {
  const { rows } = await sql<Omit<UnitPart, 'since' | 'dueAt' | 'contributedAt'> & { since: Date | null; dueAt: Date | null; contributedAt: Date | null }>`
    select u.id as "unitId", u.name, u.name_en as "nameEn", p.part, p.since, p.due_at as "dueAt", p.contributed_at as "contributedAt"
    from (
      select ${matter.unit_id}::uuid as unit_id, 'owner' as part, ${matter.routed_at}::timestamptz as since, null::timestamptz as due_at, null::timestamptz as contributed_at
      union all select ${matter.pending_unit_id}::uuid, 'pending', null, null, null
      union all select unit_id, part, since, due_at, contributed_at from matter_unit where county = ${matter.county} and matter_id = ${matter.id}
    ) as p join unit u on u.id = p.unit_id order by p.part, u.id`.execute(db);
  return rows.map((row) => ({ ...row, since: moment(row.since), dueAt: moment(row.dueAt), contributedAt: moment(row.contributedAt) }));
}

/** @param withWords whether note and details are for the reader */
export function timelineEntryOf(row: TimelineRow, withWords: boolean): TimelineEntry {
  return {
    id: row.id, at: row.at.toISOString(), action: row.action as TimelineEntry['action'], stage: row.stage as TimelineEntry['stage'],
    fromStatus: row.from_status as TimelineEntry['fromStatus'], status: row.to_status as TimelineEntry['status'], actorId: row.actor_id, unitId: row.unit_id,
    note: withWords ? row.note : null, detail: withWords ? (row.detail as TimelineEntry['detail']) : null, internal: row.internal,
  };
}

export function clockEntryOf({ row, rule, pauses, extensions }: LoadedClock): ClockEntry {
  return {
    id: row.id, kind: row.kind as ClockEntry['kind'], rule: row.rule, source: rule.source, text: rule.text, state: row.state as ClockEntry['state'],
    startedAt: row.started_at.toISOString(), dueAt: row.due_at.toISOString(), stoppedAt: moment(row.stopped_at), alert: row.alert as ClockEntry['alert'],
    provisional: row.provisional,
    pauses: pauses.map((pause) => ({ reason: pause.reason as 'hearing', from: pause.from_at.toISOString(), to: moment(pause.to_at), by: pause.by_id })),
    extensions: extensions.map((extension) => ({
      amount: extension.amount, unit: extension.unit, state: extension.state as 'pending', requestedBy: extension.requested_by, decidedBy: extension.decided_by,
    })),
  };
}
