import type { UnitOfficer } from '@gongzhi/domain/casework';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { After } from '../paging/by-moment.ts';

export type AbsenceRow = Selectable<Database['absence']>;

/** Absences of officers of a unit on a day. */
export async function absencesOn(db: Kysely<Database>, unitId: string, day: string): Promise<AbsenceRow[]> {
  return db.selectFrom('absence').selectAll().where('unit_id', '=', unitId).where('cancelled_at', 'is', null).where('from_day', '<=', day).where('to_day', '>=', day).orderBy('id').execute();
}

/** The officers of a unit with the number of open matters in their hands. */
export async function officersOf(db: Kysely<Database>, unitId: string): Promise<UnitOfficer[]> {
  return db
    .selectFrom('unit_officer as o')
    .select(['o.person_id as id', 'o.head', sql<number>`(select count(*)::int from matter m where m.handler_id = o.person_id and m.ended_at is null)`.as('openMatters')])
    .where('o.unit_id', '=', unitId)
    .execute();
}

/** Whether a person is an officer of a unit, and its head. */
export async function findOfficer(db: Kysely<Database>, unitId: string, personId: string) {
  return db.selectFrom('unit_officer').selectAll().where('unit_id', '=', unitId).where('person_id', '=', personId).executeTakeFirst();
}

/** Absences within reach that are not over, newest first, one more than asked for. */
export async function listAbsences(
  db: Kysely<Database>, filter: { unitId?: string | undefined; officerId?: string | undefined; today: string }, before: After | undefined, limit: number,
): Promise<AbsenceRow[]> {
  let query = db.selectFrom('absence').selectAll().where('to_day', '>=', filter.today).where('cancelled_at', 'is', null).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(limit + 1);
  if (filter.unitId) query = query.where('unit_id', '=', filter.unitId);
  if (filter.officerId) query = query.where('officer_id', '=', filter.officerId);
  if (before) query = query.where(sql<boolean>`(recorded_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  return query.execute();
}
