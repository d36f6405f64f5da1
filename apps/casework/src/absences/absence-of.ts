import type { Absence } from '@gongzhi/contracts/casework';
import { dayOf } from '@gongzhi/domain/calendar';
import type { Context } from '../handle.ts';
import { findOfficer, type AbsenceRow } from './absences.queries.ts';

/** An absence as the contract shows it. */
export function absenceOf(row: AbsenceRow, now: Date): Absence {
  return {
    id: row.id, unitId: row.unit_id, area: row.area, officerId: row.officer_id, deputyId: row.deputy_id, from: row.from_day, to: row.to_day,
    state: stateOf(row, dayOf(now)), recordedBy: row.recorded_by, recordedAt: row.recorded_at.toISOString(), version: row.version,
  };
}

function stateOf(row: AbsenceRow, today: string): Absence['state'] {
  if (row.cancelled_at) return 'cancelled';
  if (today < row.from_day) return 'planned';
  return today <= row.to_day ? 'away' : 'over';
}

/** Leave is recorded by the officer, the head of the unit, or those who direct or administer its area. */
export async function mayChangeAbsence({ actor, db }: Pick<Context, 'actor' | 'db'>, unit: { id: string; area: string }, officerId: string): Promise<boolean> {
  if (actor.id === officerId) return true;
  if ((await findOfficer(db, unit.id, actor.id))?.head) return true;
  return actor.grants.some(({ role, area }) => (role === 'centre_director' || role === 'administrator') && unit.area.startsWith(area));
}
