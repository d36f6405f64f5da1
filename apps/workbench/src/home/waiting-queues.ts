import { type Permission, permissions, type Role } from '@gongzhi/contracts';
import type { QueueQuery } from '@gongzhi/contracts/casework';
import type { Me } from '@gongzhi/contracts/identity';
import type { homeMessages } from './home.messages.ts';

interface Waiting {
  readonly title: keyof typeof homeMessages;
  readonly query: QueueQuery;
}

/** The queues that wait for somebody, the most urgent first, by what their roles are for. */
export function waitingQueues(me: Pick<Me, 'roles'>): Waiting[] {
  const has = (...asked: Role[]): boolean => me.roles.some(({ role }) => asked.includes(role));
  const may = (permission: Permission): boolean => me.roles.some(({ role }) => role !== 'resident' && role in permissions[permission]);
  if (!may('matter:read')) return [];
  const inUnit = me.roles.some(({ role, units }) => role !== 'resident' && units.length > 0);
  const all: (Waiting | false)[] = [
    has('window_clerk', 'centre_director') && { title: 'received', query: { queue: 'my-area', status: 'received' } },
    may('matter:triage') && { title: 'triaged', query: { queue: 'my-area', status: 'triaged' } },
    has('department_officer') && { title: 'unclaimed', query: { queue: 'my-unit', status: 'routed' } },
    may('matter:handle') && { title: 'mine', query: { queue: 'mine' } },
    { title: 'dueToday', query: { queue: 'due-today' } },
    { title: 'overdue', query: { queue: 'overdue' } },
    has('supervisor') && { title: 'red', query: { queue: 'my-area', alert: 'red' } },
    inUnit && has('department_officer') && { title: 'referred', query: { queue: 'referred' } },
  ];
  return all.filter((one) => one !== false);
}
