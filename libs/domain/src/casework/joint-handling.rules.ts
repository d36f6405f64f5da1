/** Joint handling (会办): one lead unit, and supporting units that each owe a contribution by a date. */
import { grant, refuse } from '../decision.ts';
import { mayReceive } from './accused.rules.ts';
import type { Accused } from './accused.rules.ts';
import type { CaseworkDecision } from './casework-decision.ts';

/** What a supporting unit owes: open until it delivered, or the lead waived it with a reason. */
export type Contribution = Readonly<{
  unit: string; question: string; dueAt: Date;
  outcome: Readonly<{ kind: 'delivered'; text: string; at: Date } | { kind: 'waived'; reason: string; by: string; at: Date }> | null;
}>;

type NewContributions = CaseworkDecision<{ contributions: readonly Contribution[] }>;

/** Asks a unit to join. A unit that has contributed may be asked again. */
export function inviteSupport(
  lead: string, contributions: readonly Contribution[], invitation: Readonly<{ unit: string; question: string; dueAt: Date }>, accused?: Accused,
): NewContributions {
  if (invitation.unit === lead) return refuse('LEAD_CANNOT_SUPPORT');
  if (openContributions(contributions).some(({ unit }) => unit === invitation.unit)) return refuse('ALREADY_SUPPORTING');
  if (!invitation.question.trim()) return refuse('EXPLANATION_REQUIRED');
  const receivable = mayReceive(accused, { unit: invitation.unit });
  return receivable.ok ? grant({ contributions: [...contributions, { ...invitation, outcome: null }] }) : receivable;
}

/** A supporting unit delivers its part. */
export function contribute(contributions: readonly Contribution[], unit: string, text: string, at: Date): NewContributions {
  return settle(contributions, unit, text, { kind: 'delivered', text, at });
}

/** The lead goes on without a part, and says why. */
export function waiveContribution(contributions: readonly Contribution[], unit: string, reason: string, by: string, at: Date): NewContributions {
  return settle(contributions, unit, reason, { kind: 'waived', reason, by, at });
}

/** The lead completes only when nothing is outstanding. */
export function mayComplete(contributions: readonly Contribution[]): CaseworkDecision {
  const open = openContributions(contributions);
  return open.length > 0 ? refuse('CONTRIBUTIONS_OPEN', { units: open.map(({ unit }) => unit) }) : grant();
}

/** The contributions still owed. */
export function openContributions(contributions: readonly Contribution[]): Contribution[] {
  return contributions.filter(({ outcome }) => outcome === null);
}

function settle(contributions: readonly Contribution[], unit: string, words: string, outcome: NonNullable<Contribution['outcome']>): NewContributions {
  if (!openContributions(contributions).some((open) => open.unit === unit)) return refuse('CONTRIBUTION_NOT_OPEN');
  if (!words.trim()) return refuse('EXPLANATION_REQUIRED');
  return grant({ contributions: contributions.map((one) => (one.unit === unit && one.outcome === null ? { ...one, outcome } : one)) });
}
