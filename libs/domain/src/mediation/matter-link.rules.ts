/** What passes between a matter of casework and the dispute made of it. */
import type { DisputeAction, DisputeKind, DisputeStatus } from '@gongzhi/contracts/mediation';
import { isOpenDispute, isSettled } from './statuses.rules.ts';

const kinds: Readonly<Record<string, DisputeKind>> = {
  'dispute.family': 'family', 'dispute.neighbours': 'neighbours', 'dispute.land': 'land_contract', 'dispute.housing': 'housing', 'dispute.labour': 'labour',
  'dispute.property_management': 'property_management', 'dispute.medical': 'medical', 'dispute.traffic': 'traffic', 'dispute.debt': 'money',
};

/** The kind of dispute a matter of this category is, until a mediator knows better. */
export function disputeKindOf(category: string | null): DisputeKind {
  return kinds[category ?? ''] ?? 'other';
}

/** The code of a dispute made of a matter: the matter's own; a later round of mediation after one that ended adds its number. */
export function codeOfRound(code: string, earlierRounds: number): string {
  return earlierRounds === 0 ? code : `${code}-${earlierRounds + 1}`;
}

/** Told as the result of an act that stops a dispute because its matter has gone another way. */
export const matterLeft = 'matter_left';

/** What an act of mediation is to the matter: its outcome when mediation ends with it, else something to note. */
export function matterActionOf(act: { readonly fromStatus: DisputeStatus; readonly status: DisputeStatus; readonly result?: string | undefined }): 'mediation_agreed' | 'mediation_failed' | 'record_progress' {
  if (!isOpenDispute(act.fromStatus) || isOpenDispute(act.status) || act.result === matterLeft) return 'record_progress';
  return isSettled(act.status) ? 'mediation_agreed' : 'mediation_failed';
}

/** Acts whoever brought the matter in reads about in its file; the others stay among those who work on it. */
const open: readonly (DisputeAction | 'record')[] = [
  'record', 'accept', 'close_unwilling', 'assign', 'take_over', 'accept_application', 'rise', 'send_to_industry', 'divert', 'schedule_session', 'cancel_session', 'hold_session', 'adjourn_session',
  'extend', 'conclude_agreement', 'fail', 'stop', 'record_performance', 'perform', 'default_on_term', 'apply_for_confirmation', 'record_court_acceptance', 'record_ruling', 'follow_up', 'archive',
];

/** Whether the reporter of the matter reads of this act. */
export function isReadByReporterOfMatter(action: DisputeAction | 'record'): boolean {
  return open.includes(action);
}
