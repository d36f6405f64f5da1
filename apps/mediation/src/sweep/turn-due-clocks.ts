import { mediation } from '@gongzhi/contracts/mediation';
import { workingCalendar, type SpanUnit } from '@gongzhi/domain/calendar';
import { disputeAlert, disputeClockRule } from '@gongzhi/domain/mediation';
import type { ServiceContext } from '@gongzhi/platform/pipeline';
import type { Database } from '../database.types.ts';
import { claimTurning, repeatAlerts, saveAlerts, turningClocks, type ClockRow } from './sweep.queries.ts';

const calendar = workingCalendar();

/** Turns clocks yellow at 80 % of their time and red at its end, and tells each turn once; the time to use a right ends without a word. Returns how many disputes it looked at. */
export async function turnDueClocks({ db, now, emit, target }: ServiceContext<Database>, limit: number): Promise<number> {
  const disputes = new Map((await claimTurning(db, now, limit)).map((dispute) => [dispute.id, dispute]));
  if (disputes.size === 0) return 0;
  const clocks = await turningClocks(db, [...disputes.values()], now);
  const turned = clocks.map((row) => ({ row, ...turnOf(row, now) }));
  await saveAlerts(db, turned.map(({ row, alert, nextAt, over }) => ({ ...row, alert, next_alert_at: nextAt, ...(over ? { state: 'cancelled', stopped_at: row.due_at } : {}) })));
  const changed = turned.filter(({ row, alert, over }) => over || alert !== row.alert);
  await repeatAlerts(db, changed.map(({ row }) => disputes.get(row.dispute_id)!));
  for (const { row, alert, over } of changed) {
    if (over) continue;
    const { id, area, involved_units: units, centre_id: centreId } = disputes.get(row.dispute_id)!;
    emit(mediation.clocks.turned, { id: row.id, area, units, disputeId: id, clock: row.kind as 'mediation', alert, dueAt: row.due_at.toISOString(), centreId });
    target(`disputes/${id}`, area);
  }
  return disputes.size;
}

function turnOf(row: ClockRow, now: Date): ReturnType<typeof disputeAlert> & { readonly over: boolean } {
  const over = disputeClockRule(row.rule).lapses === true && now >= row.due_at;
  return over ? { alert: 'green', nextAt: null, over } : { ...disputeAlert({ start: row.started_at, due: row.due_at, unit: row.span_unit as SpanUnit }, now, calendar), over };
}
