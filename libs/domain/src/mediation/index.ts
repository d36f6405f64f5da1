export { disputeTransitions, isOpenDispute, isSettled, nextDisputeStatus, openDisputeStatuses } from './statuses.rules.ts';
export { disputeActionOwners, mayDoToDispute, permittedDisputeActions } from './permissions.rules.ts';
export type { DisputeState } from './permissions.rules.ts';
export { disputeClockRules } from './clock-rules.table.ts';
export type { DisputeClockEvent, DisputeClockRule } from './clock-rules.table.ts';
export { disputeClockRule, disputeClocksStartedBy, disputeClocksStoppedBy, disputeDeadline } from './clocks.rules.ts';
