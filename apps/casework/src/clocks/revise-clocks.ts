import { clocksFor } from '@gongzhi/domain/casework';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { clockedMatterOf } from './clock-sheet.ts';
import { loadClocks, type LoadedClock } from './load-clocks.ts';
import { datesOf, owningArea, saveDates } from './move-clocks.ts';

/**
 * Brings the running clocks of a matter under the rules that fit it as it is described now. A clock keeps its start, its pauses and its
 * extensions; only rule, span, calendar and date change. A clock no rule asks for any more is cancelled.
 */
export async function reviseClocks(db: Kysely<Database>, matter: MatterRow, now: Date): Promise<void> {
  const rules = clocksFor(clockedMatterOf(matter));
  const area = await owningArea(db, matter);
  for (const loaded of await loadClocks(db, [matter.id], 'running')) {
    const { row } = loaded;
    const rule = rules.find(({ clock }) => clock === row.kind);
    if (!rule) await update(db, loaded, { state: 'cancelled', stopped_at: now, next_alert_at: null });
    else if (rule.id !== row.rule || matter.area !== row.calendar_area) {
      // An order keeps the span its issuer set.
      const span = rule.id === row.rule ? loaded.clock.span : rule.span;
      await update(db, loaded, { rule: rule.id, span_unit: span.unit, span_amount: span.amount, calendar_area: matter.area });
      await saveDates(db, [datesOf({ ...row, calendar_area: matter.area }, { ...loaded.clock, ruleId: rule.id, span }, area, now)]);
    }
  }
}

async function update(db: Kysely<Database>, { row }: LoadedClock, set: Partial<LoadedClock['row']>): Promise<void> {
  await db.updateTable('clock').set(set).where('county', '=', row.county).where('matter_id', '=', row.matter_id).where('id', '=', row.id).execute();
}
