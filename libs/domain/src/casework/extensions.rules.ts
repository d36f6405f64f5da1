/** More time: asked for with a reason before the clock runs out, decided by somebody else. */
import { spanUnits, type WorkingCalendar } from '../calendar/index.ts';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';
import type { ClockRule } from './clock-rules.table.ts';
import { dueOf } from './clocks.rules.ts';
import type { Clock } from './clocks.rules.ts';

/** `amount` is in the clock's own unit. */
export type ExtensionRequest = Readonly<{ amount: number; reason: string; requestedBy: string; at: Date }>;

/** An approver with what makes them entitled: head of the handler's unit, or a party of the dispute. */
export type Approval = Readonly<{ by: string; as: 'unit_head' | 'party' }>;

/** May more time be asked for? For a petition: once, at most 30 days, while the 60 days still run (信访工作条例 article 34). */
export function requestExtension(clock: Clock, rule: ClockRule, request: ExtensionRequest, calendar: WorkingCalendar): CaseworkDecision<{ request: ExtensionRequest }> {
  if (clock.stoppedAt) return refuse('CLOCK_NOT_RUNNING');
  if (!rule.extension) return refuse('EXTENSION_NOT_ALLOWED', { rule: rule.id, source: rule.source });
  if (!request.reason.trim()) return refuse('EXPLANATION_REQUIRED');
  if (clock.extensions.length >= rule.extension.times) return refuse('EXTENSIONS_EXHAUSTED', { times: rule.extension.times });
  const left = rule.extension.total - clock.extensions.reduce((sum, { amount }) => sum + amount, 0);
  if (!(request.amount > 0 && request.amount <= left) || !Number.isInteger(request.amount)) {
    return refuse('EXTENSION_TOO_LONG', { left, unit: clock.span.unit, unitLabel: spanUnits[clock.span.unit] });
  }
  const due = dueOf(clock, request.at, calendar).at;
  if (request.at >= due) return refuse('EXTENSION_TOO_LATE', { dueAt: due });
  return grant({ request });
}

/**
 * Grants a request that was rightly made; nobody approves their own. A clock that ran out while the request lay waiting is still
 * extended: the delay is the approver's. `noticeDue` says the reporter must be told the reasons.
 */
export function approveExtension(
  clock: Clock, rule: ClockRule, request: ExtensionRequest, approvals: readonly Approval[], calendar: WorkingCalendar,
): CaseworkDecision<{ clock: Clock; noticeDue: true }> {
  const asked = requestExtension(clock, rule, request, calendar);
  if (!asked.ok) return asked;
  if (approvals.some(({ by }) => by === request.requestedBy)) return refuse('OWN_REQUEST');
  if (!suffices(rule, approvals)) return refuse('APPROVER_NOT_ENTITLED', { approver: rule.extension?.approver });
  const approvedBy = approvals.map(({ by }) => by);
  const extension = { amount: request.amount, reason: request.reason, requestedBy: request.requestedBy, approvedBy, at: request.at };
  return grant({ clock: { ...clock, extensions: [...clock.extensions, extension] }, noticeDue: true as const });
}

function suffices(rule: ClockRule, approvals: readonly Approval[]): boolean {
  if (rule.extension?.approver === 'unit_head') return approvals.some(({ as }) => as === 'unit_head');
  return new Set(approvals.filter(({ as }) => as === 'party').map(({ by }) => by)).size >= 2;
}
