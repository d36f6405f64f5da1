import { casework } from '@gongzhi/contracts/casework';
import { v7 as newId } from 'uuid';
import { loadClocks } from '../clocks/load-clocks.ts';
import { saveDates, standingOf, type ClockDates } from '../clocks/move-clocks.ts';
import { withheldIfAccusing } from '../matters/matter-row.ts';
import type { SweepContext, SweepOptions } from './sweep-context.ts';
import { claimTurning, repeatAlerts, type SweptMatter } from './sweep.queries.ts';

/** Turns clocks yellow at 80 % of their time and red at its end, and raises them a tier with every further period. Returns how many matters it looked at. */
export async function turnDueClocks({ db, now, emit }: SweepContext, options: SweepOptions): Promise<number> {
  const matters = new Map((await claimTurning(db, now, options)).map((matter) => [matter.id, matter]));
  if (matters.size === 0) return 0;
  const due = (await loadClocks(db, [...matters.values()], 'running')).filter(({ row }) => row.next_alert_at !== null && row.next_alert_at <= now);
  const standings = due.map(({ row, clock }) => ({ row, standing: standingOf(row, clock, matters.get(row.matter_id)!.owning_area, now) }));
  await saveDates(db, standings.map(({ standing }) => standing));
  const turned = standings.filter(({ row, standing }) => standing.alert !== row.alert || standing.escalation !== row.escalation);
  if (turned.length === 0) return matters.size;
  await db
    .insertInto('clock_alert')
    .values(turned.map(({ standing: { county, matter_id, id, alert, escalation, alert_area } }) => ({ county, matter_id, clock_id: id, id: newId(), at: now, alert, escalation, alert_area })))
    .execute();
  await repeatAlerts(db, [...new Set(turned.map(({ row }) => row.matter_id))]);
  for (const { row, standing } of turned) emit(casework.clocks.turned, turnedEvent(matters.get(row.matter_id)!, row.kind, standing));
  return matters.size;
}

function turnedEvent(matter: SweptMatter, kind: string, { id, alert, escalation, alert_area, due_at }: ClockDates) {
  return {
    id, area: matter.area, units: matter.involved_units, ...withheldIfAccusing(matter), matterId: matter.id, kind: kind as never, alert: alert as never, escalation, dueAt: due_at.toISOString(),
    ...(alert_area ? { alertArea: alert_area } : {}), ...(matter.handler_id ? { handlerId: matter.handler_id } : {}),
  };
}
