/** Who may do what to a matter now. Handlers refuse with it and the web apps grey out buttons with the same function. */
import { actions, statuses } from '@gongzhi/contracts/casework';
import type { Action, Facet, MatterKind, ReporterRelation, Status } from '@gongzhi/contracts/casework';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';
import { guards } from './guards.rules.ts';
import { nextStatus } from './statuses.rules.ts';

/** What the rules of permission need to know of a matter; counts are over its whole life. */
export type MatterState = Readonly<{
  status: Status;
  kind: MatterKind;
  relation: ReporterRelation;
  /** Category, urgency and area are set. */
  triaged: boolean;
  assigned: boolean;
  transferPending: boolean;
  extensionPending: boolean;
  openContributions: number;
  ownershipRefusals: number;
  /** By a ruling or by fall-back: the owner can no longer refuse. */
  ownershipSettled: boolean;
  /** The last rating since the last answer, if any. */
  rating: number | null;
  reopenings: number;
  reviews: number;
  /** The reporter may still ask for a review. */
  reviewWindowOpen: boolean;
}>;

const staff = ['unit_officer', 'unit_head', 'handler'] as const;

/** Whose an action is; what an actor is to the matter decides, not the actor's title. */
export const actionOwners = {
  accept: ['centre', 'unit_officer'],
  refuse: ['centre', 'unit_officer'],
  triage: ['centre'],
  merge: ['centre'],
  route: ['centre', 'system'],
  claim: staff,
  hand_back: ['handler', 'unit_head'],
  assign: ['unit_head'],
  recall_assignment: ['unit_head'],
  refer: [...staff, 'centre', 'supervisor'],
  transfer: ['handler', 'unit_head'],
  accept_transfer: ['transfer_target'],
  decline_transfer: ['transfer_target'],
  recall_transfer: ['handler', 'unit_head'],
  invite_support: ['handler', 'unit_head', 'supervisor'],
  contribute: ['support_unit'],
  waive_contribution: ['handler', 'unit_head'],
  record_progress: [...staff, 'support_unit', 'mediator', 'system'],
  add_material: ['reporter', ...staff, 'support_unit', 'centre', 'mediator', 'reviewer'],
  ask_reporter: ['handler', 'unit_head'],
  reporter_answers: ['reporter', 'centre', 'handler'],
  resume: ['handler', 'unit_head', 'supervisor', 'system'],
  open_hearing: ['handler', 'unit_head', 'reviewer'],
  close_hearing: ['handler', 'unit_head', 'reviewer'],
  request_extension: ['handler', 'mediator'],
  decide_extension: ['unit_head', 'supervisor'],
  refuse_ownership: ['unit_head', 'unit_officer'],
  contest_ownership: ['unit_head', 'unit_officer'],
  arbitrate: ['arbiter'],
  fall_back: ['system'],
  send_to_mediation: ['centre', 'handler', 'unit_head'],
  mediation_agreed: ['mediator', 'system'],
  mediation_failed: ['mediator', 'system'],
  order: ['supervisor', 'system'],
  fulfil_order: ['supervisor'],
  answer: ['handler'],
  follow_up: ['centre', 'system'],
  rate: ['reporter', 'centre'],
  reopen: ['reporter', 'centre', 'system'],
  // A petitioner without an account asks at the window.
  request_review: ['reporter', 'centre'],
  decide_review: ['reviewer'],
  close: ['centre', 'system'],
  // Likewise; the operation lets the centre speak only for a reporter without an account.
  withdraw: ['reporter', 'centre'],
  archive: ['centre', 'system'],
  recompute_clocks: ['system'],
} as const satisfies Record<Action, readonly Facet[]>;

/** May an actor who is all of these to the matter do this now, and where does it lead? */
export function mayDo(matter: MatterState, actor: readonly Facet[], action: Action): CaseworkDecision<{ next: Status }> {
  if (matter.status === 'archived') return refuse('MATTER_SEALED');
  const next = nextStatus(matter.status, action);
  const details = { status: matter.status, action, statusLabel: statuses[matter.status], actionLabel: actions[action] };
  if (!next) return refuse('MATTER_NOT_IN_STATUS', details);
  const owners: readonly Facet[] = actionOwners[action];
  if (!actor.some((facet) => owners.includes(facet))) return refuse('ACTION_NOT_YOURS', details);
  const refusal = guards[action]?.(matter);
  return refusal ? refuse(refusal, details) : grant({ next });
}

/** Every action this actor may take now. */
export function permittedActions(matter: MatterState, actor: readonly Facet[]): Action[] {
  return (Object.keys(actions) as Action[]).filter((action) => mayDo(matter, actor, action).ok);
}
