/** When those concerned are reminded of a term: before it is due, on the day, and once more when it was not performed. */
import type { TermReminderStage } from '@gongzhi/contracts/mediation';
import { addCalendarDays, startOfDay, type Day } from '../calendar/index.ts';

/** Days from the due day to each reminder. The last is for the mediator, who has to see that the agreement is performed (People's Mediation Law article 31). */
const stages: readonly (readonly [TermReminderStage, number])[] = [['soon', -3], ['due', 0], ['overdue', 7]];
/** Nobody is reminded in the night. */
const morning = 9 * 3_600_000;

/** The reminder a moment calls for, and when the next one is due; when several were missed, only the last of them is sent. */
export function termReminders(dueOn: Day, now: Date): { readonly stage: TermReminderStage | null; readonly nextAt: Date | null } {
  const reminders = stages.map(([stage, days]) => ({ stage, at: new Date(startOfDay(addCalendarDays(dueOn, days)).getTime() + morning) }));
  return { stage: reminders.findLast(({ at }) => at <= now)?.stage ?? null, nextAt: reminders.find(({ at }) => at > now)?.at ?? null };
}
