import { clockKinds, type ClockExplained } from '@gongzhi/contracts/casework';
import { explainClock, supervisionState } from '@gongzhi/domain/casework';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import { calendarOf } from './calendars.ts';
import type { LoadedClock } from './load-clocks.ts';

type AlertRow = Selectable<Database['clock_alert']>;

/** When each clock of a matter changed its colour, and whom it was told. */
export async function alertsOf(db: Kysely<Database>, matter: { county: string; id: string }): Promise<AlertRow[]> {
  return db.selectFrom('clock_alert').selectAll().where('county', '=', matter.county).where('matter_id', '=', matter.id).orderBy('id').execute();
}

/** One clock of the clock sheet with everything a person needs to check it. */
export function explained({ row, clock, rule, pauses, extensions }: LoadedClock, alerts: readonly AlertRow[], area: string, now: Date): ClockExplained {
  const calendar = calendarOf(row.calendar_area);
  const { calendar: counted, source, text, span, dueAt, provisional } = explainClock(clock, rule, now, calendar);
  return {
    id: row.id, kind: row.kind as ClockExplained['kind'], label: clockKinds[row.kind as keyof typeof clockKinds], rule: rule.id, source, text, span,
    state: row.state as ClockExplained['state'],
    startedAt: row.started_at.toISOString(),
    stoppedAt: row.stopped_at?.toISOString() ?? null,
    dueAt: dueAt.toISOString(),
    provisional,
    share: Math.round(supervisionState(clock, now, area, calendar).share * 1_000) / 1_000,
    alert: row.alert as ClockExplained['alert'],
    escalation: row.escalation,
    pauses: pauses.map((pause) => ({
      reason: pause.reason as never, from: pause.from_at.toISOString(), to: pause.to_at?.toISOString() ?? null, endsAt: pause.ends_at?.toISOString() ?? null, by: pause.by_id,
    })),
    extensions: extensions.map((extension) => ({
      amount: extension.amount, unit: extension.unit, reason: extension.reason, state: extension.state as 'pending', requestedBy: extension.requested_by,
      requestedAt: extension.requested_at.toISOString(), decidedBy: extension.decided_by, decidedAt: extension.decided_at?.toISOString() ?? null, notice: extension.notice,
    })),
    alerts: alerts.map((alert) => ({ at: alert.at.toISOString(), alert: alert.alert as never, escalation: alert.escalation, area: alert.alert_area })),
    skipped: [...counted.skipped],
    madeUp: [...counted.madeUp],
    parts: [...counted.parts],
  };
}
