import type { Permission } from '@gongzhi/contracts';
import { type Action, casework, type MatterItem } from '@gongzhi/contracts/casework';
import { nextStatus } from '@gongzhi/domain/casework';
import type { AnyOperation } from '@gongzhi/web/client';

/** What can be done to several matters at once. */
export interface BulkAction {
  readonly action: Action;
  readonly operation: AnyOperation;
}

export const bulkActions: readonly BulkAction[] = [
  { action: 'accept', operation: casework.matters.accept },
  { action: 'route', operation: casework.matters.route },
  { action: 'assign', operation: casework.assignments.assign },
  { action: 'refer', operation: casework.referrals.refer },
  { action: 'order', operation: casework.orders.issue },
];

/** The permission an action needs. */
export const permissionOf = ({ operation }: BulkAction): Permission => operation.allow as Permission;

/** Whether the status of a matter knows the action; whether this person may, the platform says of each. */
export const suits = ({ action }: BulkAction, { status }: Pick<MatterItem, 'status'>): boolean => nextStatus(status, action) !== null;
