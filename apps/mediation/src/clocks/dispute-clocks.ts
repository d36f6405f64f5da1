import { momentOfShare, warningShare, workingCalendar, type Span } from '@gongzhi/domain/calendar';
import { disputeClockRule, disputeClocksStartedBy, disputeClocksStoppedBy, disputeDeadline, type DisputeClockEvent } from '@gongzhi/domain/mediation';
import { sql, type Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

export type { DisputeClockEvent } from '@gongzhi/domain/mediation';

/** The time limits here are the law's: local closures do not move them. */
const calendar = workingCalendar();

/** Stops and starts the clocks an event concerns; returns what the dispute's row repeats of them. */
export async function turnDisputeClocks(db: Kysely<Database>, dispute: DisputeRow, event: DisputeClockEvent, now: Date): Promise<ClockSummary> {
  const stopped = disputeClocksStoppedBy(event);
  if (stopped.length > 0) {
    await sql`update clock set state = case when due_at >= ${now} then 'met' else 'missed' end, stopped_at = ${now}, next_alert_at = null
      where county = ${dispute.county} and dispute_id = ${dispute.id} and state = 'running' and rule = any (${stopped})`.execute(db);
  }
  const started = disputeClocksStartedBy(event).map((rule) => {
    const due = disputeDeadline(rule, now, 0, calendar);
    return {
      county: dispute.county, dispute_id: dispute.id, id: newId(), kind: rule.clock, rule: rule.id, span_unit: rule.span.unit, span_amount: rule.span.amount, state: 'running',
      started_at: now, due_at: due.at, provisional: due.provisional, simulated: dispute.simulated, next_alert_at: momentOfShare({ start: now, due: due.at, unit: rule.span.unit, pauses: [] }, warningShare, calendar),
    };
  });
  if (started.length > 0) await db.insertInto('clock').values(started).execute();
  return clockSummary(db, dispute);
}

/** When a clock that starts now runs out. */
export function dueAtOf(ruleId: string, now: Date): Date {
  return disputeDeadline(disputeClockRule(ruleId), now, 0, calendar).at;
}

/** Lengthens a running clock of a dispute. */
export async function extendDisputeClock(db: Kysely<Database>, dispute: DisputeRow, ruleId: string, amount: number): Promise<ClockSummary> {
  const clock = await db.selectFrom('clock').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('rule', '=', ruleId).where('state', '=', 'running').executeTakeFirstOrThrow();
  const due = disputeDeadline(disputeClockRule(ruleId), clock.started_at, clock.extended_by + amount, calendar);
  const unit = clock.span_unit as Span['unit'];
  await db
    .updateTable('clock')
    .set({ extended_by: clock.extended_by + amount, due_at: due.at, provisional: due.provisional, alert: 'green', next_alert_at: momentOfShare({ start: clock.started_at, due: due.at, unit, pauses: [] }, warningShare, calendar) })
    .where('county', '=', clock.county)
    .where('dispute_id', '=', clock.dispute_id)
    .where('id', '=', clock.id)
    .execute();
  return clockSummary(db, dispute);
}

interface ClockSummary {
  readonly due_at: Date | null;
  readonly alert: string;
}

/** The earliest due moment of the running clocks of a dispute, and the worst of their colours. */
async function clockSummary(db: Kysely<Database>, dispute: DisputeRow): Promise<ClockSummary> {
  const { rows } = await sql<ClockSummary>`select min(due_at) as due_at, coalesce((array_agg(alert order by array_position(array['red', 'yellow', 'green'], alert)))[1], 'green') as alert
    from clock where county = ${dispute.county} and dispute_id = ${dispute.id} and state = 'running'`.execute(db);
  return rows[0]!;
}
