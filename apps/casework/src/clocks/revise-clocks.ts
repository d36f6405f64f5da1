import { clocksFor } from '@gongzhi/domain/casework';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { LockedMatter } from '../matters/load-matter.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { clockedMatterOf, runningClocks, type RunningClock } from './clock-sheet.ts';
import { loadClocks, type LoadedClock } from './load-clocks.ts';
import { datesOf, saveDates } from './move-clocks.ts';

/**
 * Brings the running clocks of a matter under the rules that fit it as it is described now. A clock keeps its start, its pauses and its
 * extensions; only rule, span, calendar and date change. A clock no rule asks for any more is cancelled.
 *
 * @param matter as it is described now
 * @returns those that run now
 */
export async function reviseClocks(db: Kysely<Database>, { running, unitArea }: LockedMatter, matter: MatterRow, now: Date): Promise<readonly RunningClock[]> {
  const rules = clocksFor(clockedMatterOf(matter));
  const ruleFor = (kind: string) => rules.find(({ clock }) => clock === kind);
  const fits = ({ kind, rule, calendar_area }: (typeof running)[number]): boolean => ruleFor(kind)?.id === rule && calendar_area === matter.area;
  if (running.every(fits)) return running;
  const area = unitArea ?? matter.area;
  for (const loaded of (await loadClocks(db, [matter], 'running')).filter(({ row }) => !fits(row))) {
    const { row } = loaded;
    const rule = ruleFor(row.kind);
    if (!rule) await update(db, loaded, { state: 'cancelled', stopped_at: now, next_alert_at: null });
    else {
      // An order keeps the span its issuer set.
      const span = rule.id === row.rule ? loaded.clock.span : rule.span;
      await update(db, loaded, { rule: rule.id, span_unit: span.unit, span_amount: span.amount, calendar_area: matter.area });
      await saveDates(db, [datesOf({ ...row, calendar_area: matter.area }, { ...loaded.clock, ruleId: rule.id, span }, area, now)]);
    }
  }
  return runningClocks(db, matter);
}

async function update(db: Kysely<Database>, { row }: LoadedClock, set: Partial<LoadedClock['row']>): Promise<void> {
  await db.updateTable('clock').set(set).where('county', '=', row.county).where('matter_id', '=', row.matter_id).where('id', '=', row.id).execute();
}
