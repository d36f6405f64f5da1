/** An accusation is never passed to the accused (信访工作条例 article 30): not by routing, assigning, referring, transferring or support. */
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';

/** Whom a matter accuses, as far as they are units or officers known here. */
export type Accused = Readonly<{ units: readonly string[]; officers: readonly string[] }>;

/** May this unit or officer be given, or read, the matter? An officer stands for the unit too: name both when both are known. */
export function mayReceive(accused: Accused | undefined, receiver: Readonly<{ unit?: string; officer?: string }>): CaseworkDecision {
  const isAccused = (receiver.unit !== undefined && accused?.units.includes(receiver.unit))
    || (receiver.officer !== undefined && accused?.officers.includes(receiver.officer));
  // No details: who is accused is not for the reader of a refusal.
  return isAccused ? refuse('ACCUSED_MAY_NOT_RECEIVE') : grant();
}
