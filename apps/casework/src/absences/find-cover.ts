import { dayOf } from '@gongzhi/domain/calendar';
import { coverFor, type Cover, type UnitOfficer } from '@gongzhi/domain/casework';
import type { Context } from '../handle.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { absencesOn, officersOf, type AbsenceRow } from './absences.queries.ts';

/** The officer of the owning unit who can take a matter for another, who may be present. Never one who is accused or had it before. */
export async function findCover({ db, now }: Pick<Context, 'db' | 'now'>, matter: MatterRow, officerId: string): Promise<{ isOfUnit: boolean; cover: Cover | null }> {
  if (!matter.unit_id) return { isOfUnit: false, cover: null };
  const day = dayOf(now);
  const [absences, officers] = await Promise.all([absencesOn(db, matter.unit_id, day), officersOf(db, matter.unit_id)]);
  return { isOfUnit: officers.some(({ id }) => id === officerId), cover: coverAmong(matter, officerId, absences, officers, day) };
}

/** The same for work whose unit is known already. */
export function coverAmong(
  matter: Pick<MatterRow, 'accused_persons' | 'past_handlers'>, officerId: string, absences: readonly AbsenceRow[], officers: readonly UnitOfficer[], day: string,
): Cover | null {
  const leaves = absences.map((row) => ({ officer: row.officer_id, from: row.from_day, to: row.to_day, deputy: row.deputy_id }));
  return coverFor(officerId, leaves, officers, day, [...matter.accused_persons, ...matter.past_handlers.filter((id) => id !== officerId)]);
}
