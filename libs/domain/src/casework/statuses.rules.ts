/** The life of a matter: which action leads from which status to which, and the stage each status belongs to. */
import type { Action, Stage, Status } from '@gongzhi/contracts/casework';

/** Acts of the owning unit that leave the status as it is. */
const work = <S extends Status>(status: S) => ({
  refer: status, transfer: status, decline_transfer: status, recall_transfer: status, invite_support: status, contribute: status,
  waive_contribution: status, record_progress: status, add_material: status, request_extension: status, decide_extension: status, recompute_clocks: status,
}) as const;

/** The state table. What isn't in it is refused with MATTER_NOT_IN_STATUS. */
export const transitions = {
  received: { recompute_clocks: 'received', accept: 'accepted', refuse: 'refused', add_material: 'received', withdraw: 'withdrawn' },
  refused: { archive: 'archived' },
  accepted: { recompute_clocks: 'accepted', triage: 'triaged', merge: 'merged', refer: 'accepted', add_material: 'accepted', withdraw: 'withdrawn' },
  triaged: {
    recompute_clocks: 'triaged', triage: 'triaged', merge: 'merged', route: 'routed', send_to_mediation: 'in_mediation', refer: 'triaged', add_material: 'triaged',
    order: 'triaged', fulfil_order: 'triaged', withdraw: 'withdrawn',
  },
  merged: {},
  routed: {
    ...work('routed'), claim: 'handling', assign: 'handling', accept_transfer: 'routed', merge: 'merged', refuse_ownership: 'triaged',
    contest_ownership: 'ownership_disputed', send_to_mediation: 'in_mediation', order: 'supervised', fulfil_order: 'routed', withdraw: 'withdrawn',
  },
  handling: {
    ...work('handling'), assign: 'handling', hand_back: 'routed', recall_assignment: 'routed', accept_transfer: 'routed', merge: 'merged',
    ask_reporter: 'waiting_for_reporter', open_hearing: 'handling', close_hearing: 'handling', send_to_mediation: 'in_mediation', order: 'supervised', fulfil_order: 'handling',
    answer: 'answered', withdraw: 'withdrawn',
  },
  ownership_disputed: {
    recompute_clocks: 'ownership_disputed', arbitrate: 'routed', fall_back: 'routed', refer: 'ownership_disputed', add_material: 'ownership_disputed', order: 'ownership_disputed',
    fulfil_order: 'ownership_disputed', withdraw: 'withdrawn',
  },
  in_mediation: {
    recompute_clocks: 'in_mediation', mediation_agreed: 'answered', mediation_failed: 'routed', refer: 'in_mediation', record_progress: 'in_mediation',
    add_material: 'in_mediation', request_extension: 'in_mediation', decide_extension: 'in_mediation', order: 'in_mediation', fulfil_order: 'in_mediation',
    withdraw: 'withdrawn',
  },
  waiting_for_reporter: {
    recompute_clocks: 'waiting_for_reporter', reporter_answers: 'handling', resume: 'handling', refer: 'waiting_for_reporter', contribute: 'waiting_for_reporter',
    add_material: 'waiting_for_reporter', decide_extension: 'waiting_for_reporter', order: 'waiting_for_reporter',
    fulfil_order: 'waiting_for_reporter', withdraw: 'withdrawn',
  },
  supervised: {
    ...work('supervised'), claim: 'supervised', assign: 'supervised', hand_back: 'supervised', recall_assignment: 'supervised',
    accept_transfer: 'supervised', ask_reporter: 'waiting_for_reporter', open_hearing: 'supervised', close_hearing: 'supervised', send_to_mediation: 'in_mediation', order: 'supervised',
    fulfil_order: 'handling', answer: 'answered', withdraw: 'withdrawn',
  },
  // What is noted after the answer: an agreement performed, a court's confirmation of it.
  answered: { record_progress: 'answered', follow_up: 'following_up', rate: 'following_up', request_review: 'in_review', close: 'closed', add_material: 'answered' },
  in_review: { recompute_clocks: 'in_review', open_hearing: 'in_review', close_hearing: 'in_review', decide_review: 'answered', add_material: 'in_review', order: 'in_review', fulfil_order: 'in_review' },
  following_up: { record_progress: 'following_up', follow_up: 'following_up', rate: 'following_up', reopen: 'routed', request_review: 'in_review', close: 'closed' },
  closed: { record_progress: 'closed', rate: 'closed', reopen: 'routed', request_review: 'in_review', archive: 'archived' },
  withdrawn: { archive: 'archived' },
  archived: {},
} as const satisfies Record<Status, Partial<Record<Action, Status>>>;

/** The stage a status belongs to; a review by the authority above is part of supervision. */
export const stageOf = {
  received: 'acceptance', refused: 'acceptance',
  accepted: 'triage', triaged: 'triage', merged: 'triage',
  routed: 'handling', handling: 'handling', ownership_disputed: 'handling',
  in_mediation: 'mediation',
  waiting_for_reporter: 'completion', answered: 'completion',
  supervised: 'supervision', in_review: 'supervision',
  following_up: 'follow_up',
  closed: 'archiving', withdrawn: 'archiving', archived: 'archiving',
} as const satisfies Record<Status, Stage>;

/** The stages in order. */
export const stageOrder = [
  'acceptance', 'triage', 'handling', 'mediation', 'completion', 'supervision', 'follow_up', 'archiving',
] as const satisfies readonly Stage[];

/** Statuses nothing leads out of: a sealed file, and a matter that follows another. */
export const finalStatuses = ['merged', 'archived'] as const satisfies readonly Status[];

/** Statuses in which somebody still owes work. */
export const openStatuses = [
  'received', 'accepted', 'triaged', 'routed', 'handling', 'ownership_disputed', 'in_mediation', 'waiting_for_reporter', 'supervised', 'in_review',
] as const satisfies readonly Status[];

/** Whether somebody still owes work on a matter in this status. */
export function isOpen(status: Status): boolean {
  return (openStatuses as readonly Status[]).includes(status);
}

/** The status an action leads to, or null when the status doesn't know the action. */
export function nextStatus(status: Status, action: Action): Status | null {
  return (transitions[status] as Partial<Record<Action, Status>>)[action] ?? null;
}
