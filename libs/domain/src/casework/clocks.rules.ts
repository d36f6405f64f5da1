/** Which clocks a matter carries, and how they start, stand still and stop. */
import type { ClockKind, MatterKind, PauseReason, PetitionTrack, Urgency } from '@gongzhi/contracts/casework';
import { isWithin } from '../areas/index.ts';
import { deadline, deadlineWithPauses, pausesUntil } from '../calendar/index.ts';
import type { Deadline, Pause, Span, WorkingCalendar } from '../calendar/index.ts';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';
import { defaultClockRules } from './clock-rules.table.ts';
import type { ClockEvent, ClockRule } from './clock-rules.table.ts';

/** What the choice of clocks depends on. `review` is 1 for a review, 2 for a re-review. */
export type ClockedMatter = Readonly<{
  kind: MatterKind; category: string | null; urgency: Urgency; area: string; track?: PetitionTrack | null; review?: 1 | 2;
}>;

export type ClockPause = Readonly<{ from: Date; to: Date | null; reason: PauseReason; by: string }>;
export type ClockExtension = Readonly<{ amount: number; reason: string; requestedBy: string; approvedBy: readonly string[]; at: Date }>;

/** One clock on a matter's clock sheet. `span` is the rule's, or the one its issuer set (a supervision order). */
export type Clock = Readonly<{
  ruleId: string;
  span: Span;
  startedAt: Date;
  stoppedAt: Date | null;
  pauses: readonly ClockPause[];
  extensions: readonly ClockExtension[];
}>;

/** The rule for each kind of clock: of those that fit, the most specific - by area (longest first), category, track, urgency, then kind. */
export function clocksFor(matter: ClockedMatter, rules: readonly ClockRule[] = defaultClockRules): ClockRule[] {
  const best = new Map<ClockKind, ClockRule>();
  for (const rule of rules) {
    if (!fits(rule, matter)) continue;
    const other = best.get(rule.clock);
    if (!other || weight(rule) > weight(other)) best.set(rule.clock, rule);
  }
  return [...best.values()];
}

/**
 * The rules of the clocks an event starts on a matter. A reopened matter is routed anew, and the reporter has the same time to wait for the new
 * answer as for the first: its clock of the answer starts again whatever started it the first time.
 */
export function clocksStartedBy(event: ClockEvent, matter: ClockedMatter, rules?: readonly ClockRule[]): ClockRule[] {
  const starts = event === 'reopened' ? (rule: ClockRule) => rule.startsOn === 'routed' || rule.clock === 'statutory' : (rule: ClockRule) => rule.startsOn === event;
  return clocksFor(matter, rules).filter(starts);
}

/** Whether an event stops the clocks of a rule. */
export function isStoppedBy(rule: ClockRule, event: ClockEvent): boolean {
  return rule.stopsOn.includes(event);
}

/** The rule a clock was started under; a clock of a rule that is gone is a defect. */
export function ruleOf(clock: Pick<Clock, 'ruleId'>, rules: readonly ClockRule[] = defaultClockRules): ClockRule {
  const rule = rules.find(({ id }) => id === clock.ruleId);
  if (!rule) throw new RangeError(`Unknown clock rule: ${clock.ruleId}`);
  return rule;
}

/** Starts a clock; an order may set its own span. */
export function startClock(rule: ClockRule, startedAt: Date, span: Span = rule.span): Clock {
  return { ruleId: rule.id, span, startedAt, stoppedAt: null, pauses: [], extensions: [] };
}

/** When a clock runs out as things stand: an open pause counts up to now. Extensions keep to the clock's own unit. */
export function dueOf(clock: Clock, now: Date, calendar: WorkingCalendar): Deadline {
  return deadlineWithPauses(clock.startedAt, clock.span, closedPauses(clock, now), clock.extensions, calendar);
}

/** A clock's pauses with the open one ending now, or when the clock stopped. */
export function closedPauses(clock: Clock, now: Date): Pause[] {
  return pausesUntil(clock.pauses, clock.stoppedAt ?? now);
}

/** Stops a clock at the moment of the event; an open pause ends with it. */
export function stopClock(clock: Clock, at: Date): Clock {
  return clock.stoppedAt ? clock : { ...clock, stoppedAt: at, pauses: clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? at })) };
}

/** Lets a clock stand still, where its rule allows the reason and there is pause left. `endsAt` is when it must run again at the latest. */
export function pauseClock(
  clock: Clock, rule: ClockRule, pause: Readonly<{ reason: PauseReason; at: Date; by: string }>, calendar: WorkingCalendar,
): CaseworkDecision<{ clock: Clock; endsAt: Date }> {
  if (clock.stoppedAt || dueOf(clock, pause.at, calendar).at <= pause.at) return refuse('CLOCK_NOT_RUNNING');
  if (!rule.maxPause || !rule.pausableFor.includes(pause.reason)) return refuse('CLOCK_NOT_PAUSABLE', { rule: rule.id, source: rule.source });
  if (clock.pauses.some(({ to }) => to === null)) return refuse('CLOCK_ALREADY_PAUSED');
  const allowed = deadline(pause.at, rule.maxPause, calendar).at.getTime();
  const used = closedPauses(clock, pause.at).reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()), 0);
  if (allowed - used <= pause.at.getTime()) return refuse('PAUSE_EXHAUSTED', { limit: rule.maxPause });
  const open: ClockPause = { from: pause.at, to: null, reason: pause.reason, by: pause.by };
  return grant({ clock: { ...clock, pauses: [...clock.pauses, open] }, endsAt: new Date(allowed - used) });
}

/** Lets a clock run on. */
export function resumeClock(clock: Clock, at: Date): CaseworkDecision<{ clock: Clock }> {
  if (!clock.pauses.some(({ to }) => to === null)) return refuse('CLOCK_NOT_PAUSED');
  return grant({ clock: { ...clock, pauses: clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? at })) } });
}

function fits({ applies }: ClockRule, matter: ClockedMatter): boolean {
  return (applies.kind === undefined || applies.kind === matter.kind)
    && (applies.category === undefined || applies.category === matter.category)
    && (applies.urgency === undefined || applies.urgency === matter.urgency)
    && (applies.track === undefined || applies.track === matter.track)
    && (applies.review === undefined || applies.review === matter.review)
    && (applies.area === undefined || isWithin(matter.area, applies.area));
}

function weight({ applies }: ClockRule): number {
  return (applies.area?.length ?? 0) * 16 + (applies.category ? 8 : 0) + (applies.track ? 4 : 0) + (applies.urgency ? 2 : 0) + (applies.kind ? 1 : 0);
}
