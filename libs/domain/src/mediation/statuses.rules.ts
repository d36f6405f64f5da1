/** The life of a dispute: which action leads where. What isn't here cannot be done. */
import type { DisputeAction, DisputeStatus } from '@gongzhi/contracts/mediation';

/** What may be done as long as mediation goes on, and leaves the status as it is. */
const meanwhile = <S extends DisputeStatus>(status: S) => ({
  add_party: status, change_party: status, assess: status, declare_conflict: status, take_measure: status, report_crime: status, hand_over: status, receive_hand_over: status,
  return_hand_over: status, record_hand_over_result: status, add_file: status, apply_upward: status, return_application: status, lapse_application: status, link: status, meet_jointly: status, area_changed: status, ask_openness: status,
}) as const;

/** Ways out that are open as long as mediation goes on: nobody is ever kept in it (People's Mediation Law articles 3 and 17). */
const ways = { stop: 'withdrawn', divert: 'diverted' } as const;

/** What may be done to one that ended, until it is sealed. */
const afterwards = <S extends DisputeStatus>(status: S) => ({
  // The words of a session that broke off are written after it.
  record_session: status, report_crime: status,
  take_measure: status, hand_over: status, receive_hand_over: status, return_hand_over: status, record_hand_over_result: status, add_file: status, follow_up: status, area_changed: status, archive: 'archived',
}) as const;

const ofCourt = <S extends DisputeStatus>(status: S) => ({ wish_confirmation: status, apply_for_confirmation: status, record_court_acceptance: status, extend_ruling: status, withdraw_confirmation: status, record_ruling: status }) as const;

export const disputeTransitions = {
  recorded: {
    ...meanwhile('recorded'), ...ways, record_willingness: 'recorded', accept: 'accepted', close_unwilling: 'unwilling', accept_application: 'recorded', rise: 'recorded',
    send_to_industry: 'recorded',
  },
  accepted: {
    ...meanwhile('accepted'), ...ways, record_willingness: 'accepted', close_unwilling: 'unwilling', assign: 'assigned', choose_mediator: 'accepted', refuse_mediator: 'accepted',
    accept_application: 'accepted', rise: 'accepted', send_to_industry: 'accepted',
  },
  assigned: {
    ...meanwhile('assigned'), ...ways, assign: 'assigned', choose_mediator: 'assigned', refuse_mediator: 'assigned', take_over: 'assigned', release_mediator: 'assigned',
    accept_application: 'accepted', rise: 'accepted', send_to_industry: 'accepted', schedule_session: 'assigned', cancel_session: 'assigned', record_notice: 'assigned', reply_to_session: 'assigned', hold_session: 'mediating', extend: 'assigned',
    draft_agreement: 'assigned', sign_agreement: 'assigned', conclude_agreement: 'agreed', fail: 'failed',
  },
  mediating: {
    ...meanwhile('mediating'), ...ways, assign: 'mediating', refuse_mediator: 'mediating', take_over: 'mediating', release_mediator: 'mediating', accept_application: 'accepted',
    rise: 'accepted', send_to_industry: 'accepted', schedule_session: 'mediating', cancel_session: 'mediating', record_notice: 'mediating', reply_to_session: 'mediating', hold_session: 'mediating', adjourn_session: 'mediating',
    record_session: 'mediating', record_attendance: 'mediating', extend: 'mediating', draft_agreement: 'mediating', sign_agreement: 'mediating', conclude_agreement: 'agreed', fail: 'failed',
  },
  agreed: {
    ...ofCourt('agreed'), record_session: 'agreed', report_crime: 'agreed', take_measure: 'agreed', hand_over: 'agreed', receive_hand_over: 'agreed', return_hand_over: 'agreed', record_hand_over_result: 'agreed', add_file: 'agreed', follow_up: 'agreed',
    area_changed: 'agreed', record_performance: 'agreed', perform: 'performed', default_on_term: 'not_performed',
    // What was agreed by word of mouth may be put in writing, for the court confirms nothing else.
    draft_agreement: 'agreed', sign_agreement: 'agreed', put_in_writing: 'agreed',
  },
  performed: { ...ofCourt('performed'), ...afterwards('performed') },
  // A party may still perform late.
  not_performed: { ...ofCourt('not_performed'), ...afterwards('not_performed'), record_performance: 'not_performed', perform: 'performed' },
  failed: afterwards('failed'),
  unwilling: afterwards('unwilling'),
  withdrawn: afterwards('withdrawn'),
  diverted: afterwards('diverted'),
  archived: {},
} as const satisfies Record<DisputeStatus, Partial<Record<DisputeAction, DisputeStatus>>>;

/** The status an action leads to, or null when the status doesn't know the action. */
export function nextDisputeStatus(status: DisputeStatus, action: DisputeAction): DisputeStatus | null {
  return (disputeTransitions[status] as Partial<Record<DisputeAction, DisputeStatus>>)[action] ?? null;
}

/** Statuses in which mediation still goes on. */
export const openDisputeStatuses = ['recorded', 'accepted', 'assigned', 'mediating'] as const satisfies readonly DisputeStatus[];

/** Whether mediation still goes on. */
export function isOpenDispute(status: DisputeStatus): boolean {
  return (openDisputeStatuses as readonly DisputeStatus[]).includes(status);
}

/** Whether a dispute was settled by agreement, whatever came of it. */
export function isSettled(status: DisputeStatus): boolean {
  return status === 'agreed' || status === 'performed' || status === 'not_performed';
}
