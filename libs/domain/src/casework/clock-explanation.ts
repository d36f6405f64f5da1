/** A clock on the clock sheet, with everything a person needs to check it. */
import type { Text } from '@gongzhi/contracts';
import type { ClockKind } from '@gongzhi/contracts/casework';
import { explain } from '../calendar/index.ts';
import type { Explanation, Span, WorkingCalendar } from '../calendar/index.ts';
import type { ClockRule } from './clock-rules.table.ts';
import { closedPauses } from './clocks.rules.ts';
import type { Clock, ClockExtension, ClockPause } from './clocks.rules.ts';

export type ClockExplanation = Readonly<{
  clock: ClockKind;
  rule: string;
  source: Text;
  text: Text;
  span: Span;
  startedAt: Date;
  stoppedAt: Date | null;
  dueAt: Date;
  provisional: boolean;
  pauses: readonly ClockPause[];
  /** With the reason, who asked and who granted. */
  extensions: readonly ClockExtension[];
  /** How the calendar got there, day by day and in sentences. */
  calendar: Explanation;
}>;

/** Explains a clock: rule, article, calendar, pauses, extensions and who granted them. */
export function explainClock(clock: Clock, rule: ClockRule, now: Date, calendar: WorkingCalendar): ClockExplanation {
  const counted = explain(clock.startedAt, clock.span, closedPauses(clock, now), clock.extensions, calendar);
  return {
    clock: rule.clock, rule: rule.id, source: rule.source, text: rule.text, span: clock.span, startedAt: clock.startedAt,
    stoppedAt: clock.stoppedAt, dueAt: counted.deadline.at, provisional: counted.deadline.provisional,
    pauses: clock.pauses, extensions: clock.extensions, calendar: counted,
  };
}
