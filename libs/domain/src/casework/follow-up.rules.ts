/** Stage 7: the reporter rates. Dissatisfied reopens once, to a different handler; a second time the matter rises to a supervisor. */
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';
import { dissatisfiedUpTo, maxReopenings } from './limits.ts';

/** Days in which a reporter may rate before a matter is closed without. */
export const ratingWindowDays = 7;

/** What a rating leads to. */
export type FollowUpOutcome = Readonly<
  | { then: 'close'; escalate: boolean }
  | { then: 'reopen'; exceptHandler: string | null }
>;

/** A rating from 1 (very dissatisfied) to 5; whoever is dissatisfied is asked why in the contract, never made to say. */
export function settleFollowUp(followUp: Readonly<{
  rating: 1 | 2 | 3 | 4 | 5; ratedBefore: boolean; reopenings: number; handler: string | null;
}>): CaseworkDecision<{ outcome: FollowUpOutcome }> {
  if (followUp.ratedBefore) return refuse('ALREADY_RATED');
  if (followUp.rating > dissatisfiedUpTo) return grant({ outcome: { then: 'close', escalate: false } as const });
  if (followUp.reopenings >= maxReopenings) return grant({ outcome: { then: 'close', escalate: true } as const });
  return grant({ outcome: { then: 'reopen', exceptHandler: followUp.handler } as const });
}

/** A reopened matter goes to a different handler than before. */
export function mayHandleAgain(formerHandler: string | null, handler: string): CaseworkDecision {
  return formerHandler === handler ? refuse('SAME_HANDLER') : grant();
}
