import { disputeClocks, type DisputeClockExplained } from '@gongzhi/contracts/mediation';
import { elapsedShare, explain, workingCalendar, type SpanUnit } from '@gongzhi/domain/calendar';
import { disputeClockRule } from '@gongzhi/domain/mediation';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

type ClockRow = Selectable<Database['clock']>;

const calendar = workingCalendar();

/** The clocks of a dispute, oldest first, each with why it is due when it is. */
export async function clocksFor(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>, now: Date): Promise<DisputeClockExplained[]> {
  const rows = await db.selectFrom('clock').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).orderBy('started_at').orderBy('rule').execute();
  return rows.map((row) => explained(row, now));
}

function explained(row: ClockRow, now: Date): DisputeClockExplained {
  const { source, text } = disputeClockRule(row.rule);
  const unit = row.span_unit as SpanUnit;
  const { skipped, madeUp, parts } = explain(row.started_at, { unit, amount: row.span_amount }, [], row.extended_by > 0 ? [{ amount: row.extended_by }] : [], calendar);
  const until = row.stopped_at ?? now;
  return {
    id: row.id, clock: row.kind as DisputeClockExplained['clock'], label: disputeClocks[row.kind as keyof typeof disputeClocks], rule: row.rule, source, text,
    state: row.state as DisputeClockExplained['state'],
    startedAt: row.started_at.toISOString(), stoppedAt: row.stopped_at?.toISOString() ?? null, dueAt: row.due_at.toISOString(), extendedBy: row.extended_by, provisional: row.provisional,
    share: Math.round(elapsedShare({ start: row.started_at, due: row.due_at, unit, pauses: [] }, until, calendar) * 1_000) / 1_000,
    alert: row.alert as DisputeClockExplained['alert'],
    skipped: [...skipped], madeUp: [...madeUp], parts: [...parts],
  };
}
