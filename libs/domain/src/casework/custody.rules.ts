/**
 * Four different acts, each with its own consequences: assign (a person in the own unit), refer (adds a reader), transfer (changes the
 * owner, once accepted) and recall (takes a pending transfer or an assignment back).
 */
import { grant, refuse } from '../decision.ts';
import { mayReceive } from './accused.rules.ts';
import type { Accused } from './accused.rules.ts';
import type { CaseworkDecision } from './casework-decision.ts';

/** Who holds a matter. Until a transfer is accepted `owner` answers for it (首接负责). */
export type Custody = Readonly<{
  owner: string;
  handler: string | null;
  readers: readonly string[];
  /** A pending transfer; who offered it and why is on the record. */
  transfer: Readonly<{ to: string; by?: string; reason?: string; at?: Date }> | null;
  accused?: Accused;
  /** The handler before a reopening, who doesn't get it again. */
  formerHandler?: string | null;
}>;

type NewCustody = CaseworkDecision<{ custody: Custody }>;

/** Gives the matter to a person of the owning unit. */
export function assign(custody: Custody, officer: Readonly<{ id: string; unit: string; absent: boolean }>): NewCustody {
  if (officer.unit !== custody.owner) return refuse('NOT_OWN_UNIT', { owner: custody.owner });
  if (officer.absent) return refuse('OFFICER_ABSENT');
  if (officer.id === custody.formerHandler) return refuse('SAME_HANDLER');
  const receivable = mayReceive(custody.accused, { unit: officer.unit, officer: officer.id });
  return receivable.ok ? grant({ custody: { ...custody, handler: officer.id } }) : receivable;
}

/** Lets a further unit read the file; owner, handler and clocks stay. */
export function refer(custody: Custody, unit: string): NewCustody {
  if (unit === custody.owner) return refuse('ALREADY_OWNER');
  if (custody.readers.includes(unit)) return refuse('ALREADY_READER');
  const receivable = mayReceive(custody.accused, { unit });
  return receivable.ok ? grant({ custody: { ...custody, readers: [...custody.readers, unit] } }) : receivable;
}

/** Offers the matter to another unit. Nothing changes hands yet. */
export function offerTransfer(custody: Custody, offer: Readonly<{ to: string; by: string; reason: string; at: Date }>): NewCustody {
  if (custody.transfer) return refuse('TRANSFER_PENDING', { to: custody.transfer.to });
  if (offer.to === custody.owner) return refuse('ALREADY_OWNER');
  if (!offer.reason.trim()) return refuse('EXPLANATION_REQUIRED');
  const receivable = mayReceive(custody.accused, { unit: offer.to });
  return receivable.ok ? grant({ custody: { ...custody, transfer: offer } }) : receivable;
}

/** The asked unit takes the matter over: it owns it from now, in its inbox; the former owner may go on reading. */
export function acceptTransfer(custody: Custody, unit: string): NewCustody {
  if (!custody.transfer) return refuse('TRANSFER_NOT_PENDING');
  if (custody.transfer.to !== unit) return refuse('ACTION_NOT_YOURS', { action: 'accept_transfer' });
  const readers = [...new Set([...custody.readers, custody.owner])].filter((reader) => reader !== unit);
  return grant({ custody: { ...custody, owner: unit, handler: null, readers, transfer: null } });
}

/** The asked unit declines, with a reason; the owner keeps the matter. */
export function declineTransfer(custody: Custody, unit: string, reason: string): NewCustody {
  if (!custody.transfer) return refuse('TRANSFER_NOT_PENDING');
  if (custody.transfer.to !== unit) return refuse('ACTION_NOT_YOURS', { action: 'decline_transfer' });
  if (!reason.trim()) return refuse('EXPLANATION_REQUIRED');
  return grant({ custody: { ...custody, transfer: null } });
}

/** Takes a pending transfer back. */
export function recallTransfer(custody: Custody): NewCustody {
  return custody.transfer ? grant({ custody: { ...custody, transfer: null } }) : refuse('TRANSFER_NOT_PENDING');
}

/** Takes an assignment back: the matter lies in the unit's inbox again. */
export function recallAssignment(custody: Custody): NewCustody {
  return custody.handler ? grant({ custody: { ...custody, handler: null } }) : refuse('NOTHING_TO_RECALL');
}
