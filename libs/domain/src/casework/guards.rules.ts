/** What must be true of a matter, beyond its status, before an action is possible. */
import type { Action, RefusalCode } from '@gongzhi/contracts/casework';
import { dissatisfiedUpTo, maxReopenings, maxReviews } from './limits.ts';
import type { MatterState } from './permissions.rules.ts';

type Guard = (matter: MatterState) => RefusalCode | null;

const noTransferPending: Guard = ({ transferPending }) => (transferPending ? 'TRANSFER_PENDING' : null);
const transferPending: Guard = (matter) => (matter.transferPending ? null : 'TRANSFER_NOT_PENDING');
const contributionOpen: Guard = ({ openContributions }) => (openContributions > 0 ? null : 'CONTRIBUTION_NOT_OPEN');

/** The guard of each action that has one; each gives the code to refuse with, or null. */
export const guards: Readonly<Partial<Record<Action, Guard>>> = {
  route: ({ triaged }) => (triaged ? null : 'TRIAGE_INCOMPLETE'),
  claim: ({ assigned }) => (assigned ? 'ALREADY_CLAIMED' : null),
  transfer: noTransferPending,
  accept_transfer: transferPending,
  decline_transfer: transferPending,
  recall_transfer: transferPending,
  recall_assignment: ({ assigned }) => (assigned ? null : 'NOTHING_TO_RECALL'),
  contribute: contributionOpen,
  waive_contribution: contributionOpen,
  request_extension: ({ extensionPending }) => (extensionPending ? 'EXTENSION_PENDING' : null),
  decide_extension: ({ extensionPending }) => (extensionPending ? null : 'EXTENSION_NOT_PENDING'),
  refuse_ownership: (matter) => settled(matter) ?? (matter.ownershipRefusals === 0 ? null : 'MATTER_NOT_IN_STATUS'),
  contest_ownership: (matter) => settled(matter) ?? (matter.ownershipRefusals > 0 ? null : 'MATTER_NOT_IN_STATUS'),
  answer: (matter) => noTransferPending(matter) ?? (matter.openContributions > 0 ? 'CONTRIBUTIONS_OPEN' : null),
  rate: ({ rating }) => (rating === null ? null : 'ALREADY_RATED'),
  reopen: ({ rating, reopenings }) => {
    if (reopenings >= maxReopenings) return 'ALREADY_REOPENED';
    return rating !== null && rating <= dissatisfiedUpTo ? null : 'NOT_DISSATISFIED';
  },
  request_review: ({ kind, reviews, reviewWindowOpen }) => {
    if (kind !== 'petition') return 'REVIEW_ONLY_FOR_PETITIONS';
    if (reviews >= maxReviews) return 'REVIEWS_EXHAUSTED';
    return reviewWindowOpen ? null : 'REVIEW_WINDOW_CLOSED';
  },
  // Nobody can be asked when the reporter is unknown; everyone else is.
  close: ({ status, relation }) => (status === 'answered' && relation !== 'anonymous' ? 'FOLLOW_UP_REQUIRED' : null),
  // A gas leak stays a gas leak when whoever reported it changes their mind.
  withdraw: ({ kind }) => (kind === 'hazard' || kind === 'tip' ? 'WITHDRAWAL_NOT_POSSIBLE' : null),
  archive: ({ kind, status, reviews, reviewWindowOpen }) =>
    kind === 'petition' && status === 'closed' && reviewWindowOpen && reviews < maxReviews ? 'REVIEW_WINDOW_OPEN' : null,
};

function settled({ ownershipSettled }: MatterState): RefusalCode | null {
  return ownershipSettled ? 'OWNERSHIP_SETTLED' : null;
}
