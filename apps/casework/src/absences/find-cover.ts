import { dayOf } from '@gongzhi/domain/calendar';
import { coverFor, isAbsent, type Absence, type Cover, type UnitOfficer } from '@gongzhi/domain/casework';
import type { Context } from '../handle.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { absencesOn, officersOf, type AbsenceRow } from './absences.queries.ts';

/** Whether an officer of the owning unit is away, and who can take a matter in their place: never one who is accused or had it before. */
export async function findCover({ db, now }: Pick<Context, 'db' | 'now'>, matter: MatterRow, officerId: string): Promise<{ isOfUnit: boolean; absent: boolean; cover: Cover | null }> {
  if (!matter.unit_id) return { isOfUnit: false, absent: false, cover: null };
  const day = dayOf(now);
  const [absences, officers] = await Promise.all([absencesOn(db, matter.unit_id, day), officersOf(db, matter.unit_id)]);
  return { isOfUnit: officers.some(({ id }) => id === officerId), absent: isAbsent(officerId, leavesOf(absences), day), cover: coverAmong(matter, officerId, absences, officers, day) };
}

/** The same for work whose unit is known already. */
export function coverAmong(
  matter: Pick<MatterRow, 'accused_persons' | 'past_handlers'>, officerId: string, absences: readonly AbsenceRow[], officers: readonly UnitOfficer[], day: string,
): Cover | null {
  return coverFor(officerId, leavesOf(absences), officers, day, [...matter.accused_persons, ...matter.past_handlers.filter((id) => id !== officerId)]);
}

function leavesOf(rows: readonly AbsenceRow[]): Absence[] {
  return rows.map((row) => ({ officer: row.officer_id, from: row.from_day, to: row.to_day, deputy: row.deputy_id }));
}
