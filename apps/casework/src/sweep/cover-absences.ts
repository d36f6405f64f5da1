import type { Status } from '@gongzhi/contracts/casework';
import { dayOf } from '@gongzhi/domain/calendar';
import type { Kysely } from 'kysely';
import { absencesOn, officersOf, type AbsenceRow } from '../absences/absences.queries.ts';
import { coverAmong } from '../absences/find-cover.ts';
import type { Database } from '../database.types.ts';
import { record } from '../matters/act.ts';
import type { SweepContext, SweepOptions } from './sweep-context.ts';

/** Gives the work that waits for officers whose leave has begun to those who stand in. Returns how many absences it dealt with. */
export async function coverAbsences(context: SweepContext, { simulated, limit }: SweepOptions): Promise<number> {
  const { db, now } = context;
  const absences = await claimBeginning(db, dayOf(now), simulated, limit);
  for (const absence of absences) await coverAbsence(context, absence);
  return absences.length;
}

async function coverAbsence(context: SweepContext, absence: AbsenceRow): Promise<void> {
  const { db, now, target } = context;
  const day = dayOf(now);
  const { officer_id: officer, unit_id: unitId, simulated } = absence;
  const [absences, officers] = await Promise.all([absencesOn(db, unitId, day), officersOf(db, unitId)]);
  const matters = await db
    .selectFrom('matter').selectAll().where('handler_id', '=', officer).where('unit_id', '=', unitId).where('ended_at', 'is', null).where('simulated', '=', simulated)
    .orderBy('id').forUpdate().execute();
  for (const matter of matters) {
    const cover = coverAmong(matter, officer, absences, officers, day);
    if (!cover || cover.officer === officer) continue;
    await record(context, { matter }, 'assign', matter.status as Status, {
      set: { handler_id: cover.officer }, detail: { officerId: cover.officer, insteadOf: officer, cover: cover.by, absenceId: absence.id },
    });
    target(`matters/${matter.id}`, matter.area);
  }
  const standIn = coverAmong({ accused_persons: [], past_handlers: [] }, officer, absences, officers, day);
  if (standIn && standIn.officer !== officer) {
    await db.updateTable('task').set({ owner_id: standIn.officer }).where('owner_id', '=', officer).where('owner_unit_id', '=', unitId).where('state', '=', 'open').where('simulated', '=', simulated).execute();
  }
  await db.updateTable('absence').set({ covered_at: now }).where('county', '=', absence.county).where('id', '=', absence.id).execute();
}

async function claimBeginning(db: Kysely<Database>, day: string, simulated: boolean, limit: number): Promise<AbsenceRow[]> {
  return db
    .selectFrom('absence').selectAll().where('cancelled_at', 'is', null).where('covered_at', 'is', null).where('simulated', '=', simulated)
    .where('from_day', '<=', day).where('to_day', '>=', day).orderBy('from_day').limit(limit).forUpdate().skipLocked().execute();
}
