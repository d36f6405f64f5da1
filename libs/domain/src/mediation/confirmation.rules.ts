/** When the court is asked to confirm an agreement, and how its answer may come (People's Mediation Law article 33). */
import { confirmationExclusions, confirmationStates, type ConfirmationExclusion, type ConfirmationState, type DisputeKind, type ExchangeRefusalCode } from '@gongzhi/contracts/mediation';
import type { Day, WorkingCalendar } from '../calendar/index.ts';
import { grant, refuse, type Decision } from '../decision.ts';
import { disputeClockRule, disputeDeadline } from './clocks.rules.ts';

/** What an application is judged by. */
export type ConfirmationApplication = Readonly<{
  form: 'written' | 'oral';
  effectiveAt: Date;
  kind: DisputeKind;
  /** What the agreement settles of the things a court does not confirm. */
  decides: readonly ConfirmationExclusion[];
  appliedAlready: boolean;
  /** Sides of the dispute, and those of the parties who apply. */
  sides: readonly number[];
  applyingSides: readonly number[];
}>;

/** Kinds of dispute whose agreement is itself about what a court does not confirm. */
const excludedKinds: Partial<Record<DisputeKind, ConfirmationExclusion>> = { identity: 'personal_status', adoption: 'adoption', marriage: 'marriage' };

/** Why a court would not take it, by the kind of the dispute or by what the agreement settles; undefined when nothing stands against it. */
export function confirmationExclusion(kind: DisputeKind, decides: readonly ConfirmationExclusion[]): ConfirmationExclusion | undefined {
  return excludedKinds[kind] ?? decides[0];
}

/** The last day to apply: the 30th after the agreement took effect, or the first working day after it when that is a holiday (Civil Code articles 201 and 203). */
export function lastDayToApply(effectiveAt: Date, calendar: WorkingCalendar): Readonly<{ at: Date; day: Day }> {
  return disputeDeadline(disputeClockRule('confirmation'), effectiveAt, 0, calendar);
}

/** May these parties apply to the court now? */
export function mayApplyForConfirmation(application: ConfirmationApplication, now: Date, calendar: WorkingCalendar): Decision<object, ExchangeRefusalCode> {
  const { form, effectiveAt, kind, decides, appliedAlready, sides, applyingSides } = application;
  if (form === 'oral') return refuse('CONFIRMATION_WRITTEN_ONLY');
  const ground = confirmationExclusion(kind, decides);
  if (ground) return refuse('CONFIRMATION_EXCLUDED', { field: 'decides', ground, groundLabel: confirmationExclusions[ground] });
  if (appliedAlready) return refuse('CONFIRMATION_APPLIED_ALREADY');
  const missing = sides.filter((side) => !applyingSides.includes(side));
  if (missing.length > 0) return refuse('CONFIRMATION_ONE_SIDED', { field: 'partyIds', sides: missing.join(', ') });
  const { at, day } = lastDayToApply(effectiveAt, calendar);
  return now < at ? grant() : refuse('CONFIRMATION_TOO_LATE', { lastDay: day });
}

/** What a court does about an application, and what the sides may still do. */
export type CourtStep = 'accept' | 'extend' | 'withdraw' | 'rule';

/** From where each step leads on. The sides may withdraw until there is a ruling (article 5); a court may accept and rule at once when both sides come together (Provisions (2011) No. 5, article 4). */
const courtSteps: Readonly<Record<CourtStep, readonly ConfirmationState[]>> = { accept: ['applied'], extend: ['accepted'], withdraw: ['applied', 'accepted'], rule: ['applied', 'accepted'] };

/** May the court's answer be recorded now? The time for the ruling is extended once, by 10 days (Provisions (2011) No. 5, article 5). */
export function mayRecordOfCourt(confirmation: Readonly<{ state: ConfirmationState; extended: boolean }>, step: CourtStep): Decision<object, ExchangeRefusalCode> {
  const { state, extended } = confirmation;
  if (!courtSteps[step].includes(state)) return refuse('CONFIRMATION_NOT_IN_STATE', { state, stateLabel: confirmationStates[state] });
  return step === 'extend' && extended ? refuse('RULING_EXTENDED_ALREADY') : grant();
}
