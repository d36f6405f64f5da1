/** Stage 6: yellow at 80 % of the time, red at 100 %, then to the tier above with every further period. */
import type { Alert, Status } from '@gongzhi/contracts/casework';
import { findTier, parentOf } from '../areas/index.ts';
import { deadline, elapsedShare, momentOfShare, warningShare } from '../calendar/index.ts';
import type { RunningClock, WorkingCalendar } from '../calendar/index.ts';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';
import type { ClockRule } from './clock-rules.table.ts';
import { closedPauses, dueOf } from './clocks.rules.ts';
import type { Clock } from './clocks.rules.ts';

/** Whom an alert goes to: the people at work, or the supervisors of an area. */
export type AlertRecipient = Readonly<{ to: 'handler_and_head' } | { to: 'supervisors'; area: string }>;

export type SupervisionState = Readonly<{
  alert: Alert;
  /** The part of the time used: 1 at the deadline. */
  share: number;
  /** How many tiers above the unit's own it has risen. */
  escalation: number;
  recipient: AlertRecipient | null;
  /** When to look again, or null when it can rise no further. */
  nextAt: Date | null;
}>;

/**
 * Where a clock stands for supervision. `area` is the owning unit's. A stopped clock is judged at the moment it stopped, a paused one
 * stands still and sets no timer. Red goes to the supervisors of the unit's own tier, each further full period one tier higher.
 */
export function supervisionState(clock: Clock, now: Date, area: string, calendar: WorkingCalendar): SupervisionState {
  const at = clock.stoppedAt && clock.stoppedAt < now ? clock.stoppedAt : now;
  const running: RunningClock = { start: clock.startedAt, due: dueOf(clock, at, calendar).at, unit: clock.span.unit, pauses: closedPauses(clock, at) };
  const share = elapsedShare(running, at, calendar);
  const still = clock.stoppedAt !== null || clock.pauses.some(({ to }) => to === null);
  const after = (next: number) => (still ? null : momentOfShare(running, next, calendar));
  if (at < momentOfShare(running, warningShare, calendar)) return { alert: 'green', share, escalation: 0, recipient: null, nextAt: after(warningShare) };
  if (at < running.due) return { alert: 'yellow', share, escalation: 0, recipient: { to: 'handler_and_head' }, nextAt: after(1) };
  const tiers = tiersAbove(area);
  const escalation = Math.min(Math.max(Math.floor(share) - 1, 0), tiers.length - 1);
  const nextAt = escalation < tiers.length - 1 ? after(escalation + 2) : null;
  return { alert: 'red', share, escalation, recipient: { to: 'supervisors', area: tiers[escalation]! }, nextAt };
}

/** The unit's own tier and those above it: nearest first. */
function tiersAbove(area: string): string[] {
  const tiers: string[] = [];
  for (let code: string | null = area; code !== null && findTier(code); code = parentOf(code)) tiers.push(code);
  return tiers.length > 0 ? tiers : [area];
}

/** A task: something somebody must have done by a time. A supervision order and a meeting's decision are both one. */
export type Task = Readonly<{ what: string; ownerUnit: string; owner: string | null; issuedBy: string; issuedAt: Date; dueAt: Date; from: 'order' | 'meeting' }>;

/** Makes an order with an owner and a deadline; without one, the rule of the matter's supervision clock sets it. */
export function orderTask(
  order: Readonly<{ what: string; ownerUnit: string; owner: string | null; issuedBy: string; issuedAt: Date; dueAt: Date | null; from: Task['from'] }>,
  rule: ClockRule, calendar: WorkingCalendar,
): CaseworkDecision<{ task: Task }> {
  if (!order.what.trim()) return refuse('EXPLANATION_REQUIRED');
  const dueAt = order.dueAt ?? deadline(order.issuedAt, rule.span, calendar).at;
  if (dueAt <= order.issuedAt) return refuse('ORDER_DUE_IN_PAST');
  return grant({ task: { ...order, dueAt } });
}

/** Where a matter is at work again after a pause or an order: under an order as long as one is open, else in somebody's hands or in the inbox. */
export function statusAtWork(work: Readonly<{ handler: string | null; openOrders: number }>): Status {
  if (work.openOrders > 0) return 'supervised';
  return work.handler === null ? 'routed' : 'handling';
}
