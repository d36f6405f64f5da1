/** When the clocks of a dispute run out. */
import { deadlineWithPauses, lightOf, momentOfShare, warningShare, type Deadline, type SpanUnit, type WorkingCalendar } from '../calendar/index.ts';
import { disputeClockRules, type DisputeClockEvent, type DisputeClockRule } from './clock-rules.table.ts';

/** The rules whose clocks an event starts. */
export function disputeClocksStartedBy(event: DisputeClockEvent): DisputeClockRule[] {
  return disputeClockRules.filter(({ startsOn }) => startsOn.includes(event));
}

/** Ids of the rules whose clocks an event stops. */
export function disputeClocksStoppedBy(event: DisputeClockEvent): string[] {
  return disputeClockRules.filter(({ stopsOn }) => stopsOn.includes(event)).map(({ id }) => id);
}

/** The rule of a clock on record; throws on one that is no more. */
export function disputeClockRule(id: string): DisputeClockRule {
  const rule = disputeClockRules.find((candidate) => candidate.id === id);
  if (!rule) throw new RangeError(`No clock rule: ${id}`);
  return rule;
}

/** When a clock that started then runs out. Days count from the next one (Civil Code article 201); a last day that is a holiday moves on (article 203). */
export function disputeDeadline(rule: DisputeClockRule, start: Date, extendedBy: number, calendar: WorkingCalendar): Deadline {
  return deadlineWithPauses(start, rule.span, [], extendedBy > 0 ? [{ amount: extendedBy }] : [], calendar);
}

/** The colour of a running clock now, and when it turns next: yellow at 80 % of its time, red at the end, and never again. */
export function disputeAlert(clock: Readonly<{ start: Date; due: Date; unit: SpanUnit }>, now: Date, calendar: WorkingCalendar): Readonly<{ alert: 'green' | 'yellow' | 'red'; nextAt: Date | null }> {
  const running = { ...clock, pauses: [] };
  const alert = lightOf(running, now, calendar);
  return { alert, nextAt: { green: momentOfShare(running, warningShare, calendar), yellow: clock.due, red: null }[alert] };
}
