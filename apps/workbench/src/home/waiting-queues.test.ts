import type { Role } from '@gongzhi/contracts';
import { expect, test } from '@jest/globals';
import { waitingQueues } from './waiting-queues.ts';

const titles = (...held: Role[]) => waitingQueues({ roles: held.map((role) => ({ role, label: { 'zh-CN': '', en: '' }, area: '500235', units: role === 'department_officer' ? ['u1'] : [] })) }).map(({ title }) => title);

test('everybody has what their roles are for, and nothing they may not do', () => {
  expect(titles('resident', 'window_clerk')).toEqual(['received', 'triaged', 'mine', 'dueToday', 'overdue']);
  expect(titles('resident', 'department_officer')).toEqual(['unclaimed', 'mine', 'dueToday', 'overdue', 'referred']);
  expect(titles('resident', 'supervisor')).toEqual(['dueToday', 'overdue', 'red']);
});

test('whoever reads no matters as staff has none of them', () => {
  expect(titles('resident', 'analyst')).toEqual([]);
  expect(titles('resident')).toEqual([]);
});
