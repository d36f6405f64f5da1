/** Whose is it? A first refusal sends the matter back to triage, a second one to an arbiter, whose silence makes it the territory's. */
import type { OwnershipGround } from '@gongzhi/contracts/casework';
import { grant, refuse } from '../decision.ts';
import { mayReceive } from './accused.rules.ts';
import type { Accused } from './accused.rules.ts';
import type { CaseworkDecision } from './casework-decision.ts';

export type OwnershipRefusal = Readonly<{ unit: string; ground: OwnershipGround | null; article: string; proposedUnit: string | null; at: Date }>;

/** How it was settled. A fall-back is never a ruling: only rulings are counted for and against units. */
export type OwnershipSettlement =
  | Readonly<{ by: 'ruling'; arbiter: string; owner: string; reason: string; at: Date }>
  | Readonly<{ by: 'fall_back'; owner: string; at: Date }>;

export type OwnershipDispute = Readonly<{ refusals: readonly OwnershipRefusal[]; settlement: OwnershipSettlement | null; accused?: Accused }>;

/** A unit says the matter is not its own: with a legal ground and its article, and a proposal where it belongs. */
export function refuseOwnership(
  dispute: OwnershipDispute, refusal: OwnershipRefusal, objectionDueAt: Date | null,
): CaseworkDecision<{ dispute: OwnershipDispute; action: 'refuse_ownership' | 'contest_ownership' }> {
  if (dispute.settlement) return refuse('OWNERSHIP_SETTLED', { owner: dispute.settlement.owner });
  if (!refusal.ground || !refusal.article.trim()) return refuse('OWNERSHIP_GROUND_REQUIRED');
  if (!refusal.proposedUnit || refusal.proposedUnit === refusal.unit) return refuse('OWNERSHIP_PROPOSAL_REQUIRED');
  if (objectionDueAt && refusal.at >= objectionDueAt) return refuse('OBJECTION_TOO_LATE', { dueAt: objectionDueAt });
  const receivable = mayReceive(dispute.accused, { unit: refusal.proposedUnit });
  if (!receivable.ok) return receivable;
  const action = dispute.refusals.length === 0 ? 'refuse_ownership' : 'contest_ownership';
  return grant({ dispute: { ...dispute, refusals: [...dispute.refusals, refusal] }, action });
}

/** The arbiter rules, with reasons; the ruling binds. The arbiter belongs to none of the units in dispute. */
export function arbitrateOwnership(
  dispute: OwnershipDispute, ruling: Readonly<{ arbiter: string; arbiterUnit: string; owner: string; reason: string; at: Date }>,
): CaseworkDecision<{ dispute: OwnershipDispute }> {
  if (dispute.settlement) return refuse('OWNERSHIP_SETTLED', { owner: dispute.settlement.owner });
  if (dispute.refusals.some(({ unit, proposedUnit }) => unit === ruling.arbiterUnit || proposedUnit === ruling.arbiterUnit)) return refuse('ARBITER_IS_PARTY');
  if (!ruling.reason.trim()) return refuse('EXPLANATION_REQUIRED');
  const receivable = mayReceive(dispute.accused, { unit: ruling.owner });
  if (!receivable.ok) return receivable;
  const { arbiter, owner, reason, at } = ruling;
  return grant({ dispute: { ...dispute, settlement: { by: 'ruling', arbiter, owner, reason, at } } });
}

/** The arbiter let the clock run out: the territory's own unit (the township of the matter, or its first contact if that one is accused) takes it. */
export function fallBackToTerritory(
  dispute: OwnershipDispute, territory: Readonly<{ unit: string; firstContact: string }>, rulingDueAt: Date, now: Date,
): CaseworkDecision<{ dispute: OwnershipDispute }> {
  if (dispute.settlement) return refuse('OWNERSHIP_SETTLED', { owner: dispute.settlement.owner });
  if (now < rulingDueAt) return refuse('ARBITER_STILL_IN_TIME', { dueAt: rulingDueAt });
  const owner = [territory.unit, territory.firstContact].find((unit) => mayReceive(dispute.accused, { unit }).ok);
  return owner ? grant({ dispute: { ...dispute, settlement: { by: 'fall_back', owner, at: now } } }) : refuse('ACCUSED_MAY_NOT_RECEIVE');
}

/** What rulings say of a unit: how often it refused, and how often it was ruled the owner all the same. Fall-backs don't count. */
export function rulingTally(disputes: readonly OwnershipDispute[], unit: string): Readonly<{ refused: number; overruled: number; upheld: number }> {
  const own = disputes.filter(({ refusals }) => refusals.some((refusal) => refusal.unit === unit));
  const ruled = own.flatMap(({ settlement }) => (settlement?.by === 'ruling' ? [settlement.owner] : []));
  const overruled = ruled.filter((owner) => owner === unit).length;
  return { refused: own.length, overruled, upheld: ruled.length - overruled };
}
