/** Who may do what to a dispute now. Handlers refuse with it and the web apps grey out buttons with the same function. */
import { disputeActions, disputeStatuses, type DisputeAction, type AgreementRefusalCode, type DisputeFacet, type DisputeRefusalCode, type DisputeStatus } from '@gongzhi/contracts/mediation';
import { grant, refuse, type Decision } from '../decision.ts';
import { disputeGuards } from './guards.rules.ts';
import { nextDisputeStatus } from './statuses.rules.ts';

/** What the rules of permission need to know of a dispute. */
export type DisputeState = Readonly<{
  status: DisputeStatus;
  /** Sides with at least one party. */
  sides: number;
  /** Every side has said it wants mediation. */
  allWilling: boolean;
  /** Some party has clearly refused. */
  someUnwilling: boolean;
  /** Mediators who have taken it over. */
  mediators: number;
  /** An application to the tier above waits for its answer. */
  applicationPending: boolean;
  /** Its time was extended already. */
  extended: boolean;
  /** A draft waits for signatures. */
  drafted: boolean;
  /** What was agreed stands in writing, and no court has refused to confirm it: it is neither drafted anew nor replaced. */
  bound: boolean;
  /** Something of what was agreed is performed. */
  begun: boolean;
  /** A visit after the end is on record. */
  followedUp: boolean;
  /** A court or an institution still owes an answer, or is owed one. */
  answerAwaited: boolean;
}>;

const atWork = ['mediator', 'centre'] as const;

/** Whose an action is; what an actor is to the dispute decides, not the actor's title. A centre records for mediators without an account. */
export const disputeActionOwners = {
  add_party: atWork,
  change_party: atWork,
  record_willingness: ['party', ...atWork],
  accept: ['centre'],
  close_unwilling: atWork,
  assess: atWork,
  declare_conflict: ['party', 'proposed', ...atWork],
  assign: ['centre'],
  choose_mediator: ['party', 'centre'],
  refuse_mediator: ['party', 'centre'],
  take_over: ['proposed', 'centre'],
  release_mediator: ['proposed', ...atWork],
  apply_upward: atWork,
  accept_application: ['centre_above'],
  return_application: ['centre_above'],
  lapse_application: ['system'],
  rise: ['centre', 'centre_above'],
  send_to_industry: ['centre'],
  link: ['centre'],
  meet_jointly: ['centre'],
  divert: ['centre'],
  schedule_session: atWork,
  cancel_session: atWork,
  hold_session: atWork,
  adjourn_session: atWork,
  record_session: atWork,
  record_attendance: atWork,
  record_notice: atWork,
  reply_to_session: ['party', ...atWork],
  ask_openness: ['party', ...atWork],
  take_measure: atWork,
  report_crime: atWork,
  extend: atWork,
  draft_agreement: atWork,
  sign_agreement: ['party', ...atWork],
  conclude_agreement: [...atWork, 'party'],
  put_in_writing: [...atWork, 'party'],
  fail: atWork,
  stop: ['party', ...atWork, 'system'],
  record_performance: ['party', ...atWork],
  perform: ['party', ...atWork],
  default_on_term: [...atWork, 'system'],
  wish_confirmation: ['party', ...atWork],
  apply_for_confirmation: atWork,
  record_court_acceptance: ['centre', 'institution'],
  extend_ruling: ['centre', 'institution'],
  withdraw_confirmation: ['party', ...atWork],
  record_ruling: ['centre', 'institution'],
  hand_over: atWork,
  receive_hand_over: ['centre', 'institution'],
  return_hand_over: ['centre', 'institution'],
  record_hand_over_result: ['centre', 'institution'],
  add_file: ['party', ...atWork, 'institution'],
  follow_up: atWork,
  area_changed: ['system'],
  archive: ['centre', 'system'],
} as const satisfies Record<DisputeAction, readonly DisputeFacet[]>;

/** May an actor who is all of these to the dispute do this now, and where does it lead? */
export function mayDoToDispute(dispute: DisputeState, actor: readonly DisputeFacet[], action: DisputeAction): Decision<{ next: DisputeStatus }, DisputeRefusalCode | AgreementRefusalCode> {
  if (dispute.status === 'archived') return refuse('DISPUTE_SEALED');
  const next = nextDisputeStatus(dispute.status, action);
  const details = { status: dispute.status, action, statusLabel: disputeStatuses[dispute.status], actionLabel: disputeActions[action] };
  if (!next) return refuse('DISPUTE_NOT_IN_STATUS', details);
  const owners: readonly DisputeFacet[] = disputeActionOwners[action];
  if (!actor.some((facet) => owners.includes(facet))) return refuse('DISPUTE_ACTION_NOT_YOURS', details);
  const refusal = disputeGuards[action]?.(dispute);
  return refusal ? refuse(refusal, details) : grant({ next });
}

/** Every action this actor may take now. */
export function permittedDisputeActions(dispute: DisputeState, actor: readonly DisputeFacet[]): DisputeAction[] {
  return (Object.keys(disputeActions) as DisputeAction[]).filter((action) => mayDoToDispute(dispute, actor, action).ok);
}
