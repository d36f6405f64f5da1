/** The life of a hand-over package, and whose each step is (对接移送). */
import { handOverStates, type DisputeFacet, type DisputeStatus, type ExchangeRefusalCode, type HandOverDirection, type HandOverState } from '@gongzhi/contracts/mediation';
import { grant, refuse, type Decision } from '../decision.ts';
import { isOpenDispute } from './statuses.rules.ts';

/** What is done about a package that was sent. */
export type HandOverStep = 'receive' | 'return' | 'resolve' | 'fail';

/** Which state a step leads to from which. A result may come without a receipt before it; what has a result or was returned is done. */
export const handOverTransitions = {
  sent: { receive: 'received', return: 'returned', resolve: 'resolved', fail: 'unresolved' },
  received: { return: 'returned', resolve: 'resolved', fail: 'unresolved' },
  returned: {},
  resolved: {},
  unresolved: {},
} as const satisfies Record<HandOverState, Partial<Record<HandOverStep, HandOverState>>>;

/** Whoever received a package answers: for what came in the centre; for what went out the institution, or the centre from its paper. */
const receivers: Readonly<Record<HandOverDirection, readonly DisputeFacet[]>> = { in: ['centre'], out: ['centre', 'institution'] };

/** May somebody who is all of these to the dispute take this step, and where does it lead? The result of what came in is told when mediation has ended. */
export function stepOfHandOver(
  handOver: Readonly<{ direction: HandOverDirection; state: HandOverState }>, step: HandOverStep, actor: readonly DisputeFacet[], dispute: DisputeStatus,
): Decision<{ next: HandOverState }, ExchangeRefusalCode> {
  const { direction, state } = handOver;
  const next = (handOverTransitions[state] as Partial<Record<HandOverStep, HandOverState>>)[step];
  if (!next) return refuse('HAND_OVER_NOT_IN_STATE', { state, stateLabel: handOverStates[state] });
  if (!actor.some((facet) => receivers[direction].includes(facet))) return refuse('HAND_OVER_RECEIVER_ONLY');
  if (direction === 'in' && (step === 'resolve' || step === 'fail') && isOpenDispute(dispute)) return refuse('HAND_OVER_STILL_OPEN');
  return grant({ next });
}

/** Where a return leaves the dispute: one that was brought in goes back to the institution unless somebody mediates it already. */
export function statusAfterReturn(direction: HandOverDirection, dispute: DisputeStatus): DisputeStatus {
  return direction === 'in' && (dispute === 'recorded' || dispute === 'accepted') ? 'diverted' : dispute;
}
