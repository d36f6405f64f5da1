import { momentOfShare, warningShare, type Span } from '@gongzhi/domain/calendar';
import { clocksStartedBy, dueOf, startClock, type ClockedMatter, type ClockEvent, type ClockRule } from '@gongzhi/domain/casework';
import { v7 as newId } from 'uuid';
import { calendarOf } from './calendars.ts';

/** A clock about to be written. */
export interface NewClock {
  readonly id: string;
  readonly kind: string;
  readonly rule: string;
  readonly span_unit: Span['unit'];
  readonly span_amount: number;
  readonly started_at: Date;
  readonly due_at: Date;
  /** When it turns yellow. */
  readonly next_alert_at: Date;
  readonly calendar_area: string;
  readonly provisional: boolean;
}

/** The clocks an event starts on a matter, with their dates. */
export function clocksStarting(event: ClockEvent, matter: ClockedMatter, at: Date): NewClock[] {
  return clocksStartedBy(event, matter).map((rule) => newClock(rule, matter.area, at));
}

/** One clock by its rule; an order may set its own span. */
export function newClock(rule: ClockRule, area: string, at: Date, span: Span = rule.span): NewClock {
  const calendar = calendarOf(area);
  const due = dueOf(startClock(rule, at, span), at, calendar);
  return {
    id: newId(),
    kind: rule.clock,
    rule: rule.id,
    span_unit: span.unit,
    span_amount: span.amount,
    started_at: at,
    due_at: due.at,
    next_alert_at: momentOfShare({ start: at, due: due.at, unit: span.unit, pauses: [] }, warningShare, calendar),
    calendar_area: area,
    provisional: due.provisional,
  };
}
