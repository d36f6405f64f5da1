import { casework } from '@gongzhi/contracts/casework';
import { v7 as newId } from 'uuid';
import { unitNamed } from '../custody/custody-of.ts';
import { handle } from '../handle.ts';
import { absenceOf, mayChangeAbsence } from './absence-of.ts';
import { findOfficer, type AbsenceRow } from './absences.queries.ts';

export const createAbsence = handle(casework.absences.create)(async (context) => {
  const { input, actor, db, now, simulated, refuse, refuseField } = context;
  const { officerId, deputyId = null, from, to } = input;
  const unit = await unitNamed(context, 'unitId', input.unitId);
  if (!(await mayChangeAbsence(context, unit, officerId))) refuse('ABSENCE_NOT_YOURS');
  if (to < from) refuseField('to', 'before_from', { 'zh-CN': '结束日期不得早于开始日期', en: 'It ends before it begins' });
  if (!(await findOfficer(db, unit.id, officerId))) refuseField('officerId', 'not_of_unit', notOfUnit);
  if (deputyId !== null && (deputyId === officerId || !(await findOfficer(db, unit.id, deputyId)))) refuseField('deputyId', 'not_of_unit', notOfUnit);
  const row: AbsenceRow = {
    county: unit.area.slice(0, 6), id: newId(), area: unit.area, unit_id: unit.id, officer_id: officerId, deputy_id: deputyId, from_day: from, to_day: to,
    recorded_by: actor.id, recorded_at: now, cancelled_at: null, covered_at: null, simulated, version: 1,
  };
  await db.insertInto('absence').values(row).execute();
  context.target(`absences/${row.id}`, row.area);
  return absenceOf(row, now);
});

const notOfUnit = { 'zh-CN': '须为本单位的其他人员', en: 'Must be an officer of the unit, and the deputy another one' };
