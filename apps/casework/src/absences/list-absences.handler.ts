import { casework } from '@gongzhi/contracts/casework';
import { dayOf } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { afterOf, pageByMoment } from '../paging/by-moment.ts';
import { absenceOf } from './absence-of.ts';
import { listAbsences as select } from './absences.queries.ts';

export const listAbsences = handle(casework.absences.list)(async (context) => {
  const { input, db, now } = context;
  const rows = await select(db, { unitId: input.unitId, officerId: input.officerId, today: dayOf(now) }, afterOf(context), input.limit);
  return pageByMoment(context, rows, (row) => ({ at: row.recorded_at, id: row.id }), (row) => absenceOf(row, now));
});
