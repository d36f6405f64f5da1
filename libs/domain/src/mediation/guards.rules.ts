/** What must be true of a dispute for an action, beside its status and who acts. */
import type { AgreementRefusalCode, DisputeAction, DisputeRefusalCode } from '@gongzhi/contracts/mediation';
import type { DisputeState } from './permissions.rules.ts';
import { isSettled } from './statuses.rules.ts';

type Guard = (dispute: DisputeState) => DisputeRefusalCode | AgreementRefusalCode | undefined;

const someoneMediates: Guard = ({ mediators }) => (mediators > 0 ? undefined : 'MEDIATOR_NEEDED');

/** What is in effect gives way to another text only when it is oral, or the court did not confirm it (People's Mediation Law article 33), and nothing of it is performed. */
const mayBeWritten: Guard = (dispute) => {
  if (isSettled(dispute.status) && dispute.bound) return 'AGREEMENT_IN_EFFECT';
  if (isSettled(dispute.status) && dispute.begun) return 'PERFORMANCE_BEGUN';
  return someoneMediates(dispute);
};

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
  draft_agreement: mayBeWritten,
  sign_agreement: ({ status, drafted }) => (drafted ? undefined : isSettled(status) ? 'AGREEMENT_IN_EFFECT' : 'AGREEMENT_NOT_DRAFTED'),
  conclude_agreement: someoneMediates,
  put_in_writing: mayBeWritten,
  extend: ({ extended }) => (extended ? 'EXTENDED_ALREADY' : undefined),
  archive: ({ status, followedUp, answerAwaited }) => (answerAwaited ? 'ANSWER_AWAITED' : (status === 'performed' || status === 'not_performed') && !followedUp ? 'FOLLOW_UP_NEEDED' : undefined),
};
