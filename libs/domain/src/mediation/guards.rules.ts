/** What must be true of a dispute for an action, beside its status and who acts. */
import type { DisputeAction, DisputeRefusalCode } from '@gongzhi/contracts/mediation';
import type { DisputeState } from './permissions.rules.ts';

type Guard = (dispute: DisputeState) => DisputeRefusalCode | undefined;

const someoneMediates: Guard = ({ mediators }) => (mediators > 0 ? undefined : 'MEDIATOR_NEEDED');

const noApplicationWaits: Guard = ({ applicationPending }) => (applicationPending ? 'APPLICATION_PENDING' : undefined);

export const disputeGuards: Partial<Record<DisputeAction, Guard>> = {
  // Mediation is voluntary (People's Mediation Law article 3): no side is brought in against its will.
  accept: ({ sides, allWilling, someUnwilling }) => (sides < 2 ? 'TWO_SIDES_NEEDED' : someUnwilling ? 'SIDE_UNWILLING' : allWilling ? undefined : 'WILLINGNESS_UNKNOWN'),
  close_unwilling: ({ someUnwilling }) => (someUnwilling ? undefined : 'NOBODY_REFUSED'),
  apply_upward: noApplicationWaits,
  accept_application: ({ applicationPending }) => (applicationPending ? undefined : 'NO_APPLICATION'),
  return_application: ({ applicationPending }) => (applicationPending ? undefined : 'NO_APPLICATION'),
  rise: noApplicationWaits,
  send_to_industry: noApplicationWaits,
  hold_session: someoneMediates,
  draft_agreement: someoneMediates,
  conclude_agreement: someoneMediates,
  put_in_writing: someoneMediates,
  extend: ({ extended }) => (extended ? 'EXTENDED_ALREADY' : undefined),
  archive: ({ status, followedUp, answerAwaited }) => (answerAwaited ? 'ANSWER_AWAITED' : (status === 'performed' || status === 'not_performed') && !followedUp ? 'FOLLOW_UP_NEEDED' : undefined),
};
