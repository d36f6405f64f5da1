import { casework, type AlertedClock } from '@gongzhi/contracts/casework';
import { dayOf } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { afterOf, pageByMoment } from '../paging/by-moment.ts';
import { listAlerted } from './supervision.queries.ts';

export const listSupervision = handle(casework.supervision.list)(async (context) => {
  const { input, db, scope, now } = context;
  const { alert, area, unitId, minEscalation } = input;
  const isLocal = scope.areas.length > 0 && scope.units.length === 0 && scope.areas.every((reached) => reached.length >= 6);
  const counties = new Set(scope.areas.map((reached) => reached.slice(0, 6)));
  const county = isLocal && counties.size === 1 ? [...counties][0] : undefined;
  const rows = await listAlerted(db, { alert, area, unitId, minEscalation, county, today: dayOf(now) }, afterOf(context), input.limit);
  return pageByMoment(context, rows, (row) => ({ at: row.due_at, id: row.id }), alertedOf);
});

function alertedOf(row: Awaited<ReturnType<typeof listAlerted>>[number]): AlertedClock {
  return {
    clockId: row.id, clock: row.clock as never, alert: row.alert as never, escalation: row.escalation, alertArea: row.alert_area, dueAt: row.due_at.toISOString(),
    matterId: row.matter_id, code: row.code, kind: row.kind as never, title: row.title, status: row.status as never,
    area: row.area, areaName: row.area_name ?? row.area, unitId: row.unit_id, handlerId: row.handler_id, handlerAway: row.handler_away, version: row.version,
  };
}
