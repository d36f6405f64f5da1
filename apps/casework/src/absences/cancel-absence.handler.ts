import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { absenceOf, mayChangeAbsence } from './absence-of.ts';

export const cancelAbsence = handle(casework.absences.cancel)(async (context) => {
  const { input, db, now, refuse } = context;
  const row = (await db.selectFrom('absence').selectAll().where('id', '=', input.id).forUpdate().executeTakeFirst()) ?? refuse('NOT_FOUND');
  context.expectVersion(row.version);
  context.target(`absences/${row.id}`, row.area);
  if (!(await mayChangeAbsence(context, { id: row.unit_id, area: row.area }, row.officer_id))) refuse('ABSENCE_NOT_YOURS');
  if (absenceOf(row, now).state === 'over' || row.cancelled_at) refuse('ABSENCE_OVER');
  const changed = { cancelled_at: now, version: row.version + 1 };
  await db.updateTable('absence').set(changed).where('county', '=', row.county).where('id', '=', row.id).execute();
  return absenceOf({ ...row, ...changed }, now);
});
