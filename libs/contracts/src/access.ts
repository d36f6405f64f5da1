import type { Text } from './contract/text.ts';

/** Roles of people and systems (domain: "Who works with it"). A grant is a role + an area subtree, optionally units and an expiry. */
export const roles = {
  resident: { 'zh-CN': '居民', en: 'Resident' },
  grid_worker: { 'zh-CN': '网格员', en: 'Grid worker' },
  window_clerk: { 'zh-CN': '窗口受理员', en: 'Window clerk' },
  centre_director: { 'zh-CN': '综治中心主任', en: 'Centre director' },
  department_officer: { 'zh-CN': '职能部门工作人员', en: 'Department officer' },
  mediator: { 'zh-CN': '调解员', en: 'Mediator' },
  supervisor: { 'zh-CN': '督办员', en: 'Supervisor' },
  analyst: { 'zh-CN': '分析员', en: 'Analyst' },
  auditor: { 'zh-CN': '审计员', en: 'Auditor' },
  administrator: { 'zh-CN': '管理员', en: 'Administrator' },
  operator: { 'zh-CN': '运维', en: 'Operator' },
  department_system: { 'zh-CN': '部门系统', en: 'Department system' },
} as const satisfies Record<string, Text>;
export type Role = keyof typeof roles;

/**
 * How far a permission carries: `own` (what the person brought in), `unit` (what the grant's units own, support or were referred), `area`
 * (everything in the grant's area subtree, and what the grant's units are part of), `all` (everything; given only by a grant over all areas).
 */
export type Reach = 'own' | 'unit' | 'area' | 'all';

/** Permission x role -> reach: the one table that the gateway, the services, row security and the generated tests read. */
export const permissions = {
  'matter:read': { resident: 'own', grid_worker: 'area', window_clerk: 'area', centre_director: 'area', department_officer: 'unit', mediator: 'unit', supervisor: 'area', department_system: 'unit' },
  'matter:search-persons': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area' },
  'matter:export': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area' },
  'trace:read': { operator: 'all', auditor: 'area', administrator: 'area' },
  'audit:read': { auditor: 'area' },
  'matter:accept': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit' },
  'matter:triage': { window_clerk: 'area', centre_director: 'area' },
  'matter:handle': { grid_worker: 'area', window_clerk: 'area', centre_director: 'area', department_officer: 'unit', department_system: 'unit' },
  'matter:work': { grid_worker: 'area', window_clerk: 'area', centre_director: 'area', department_officer: 'unit', mediator: 'area', department_system: 'unit' },
  'matter:add-material': { resident: 'own', grid_worker: 'area', window_clerk: 'area', centre_director: 'area', department_officer: 'unit', mediator: 'area', department_system: 'unit' },
  'matter:send-to-mediation': { grid_worker: 'area', window_clerk: 'area', centre_director: 'area', department_officer: 'unit' },
  'matter:mediate': { mediator: 'area' },
  'matter:rate': { resident: 'own', window_clerk: 'area', centre_director: 'area' },
  'matter:conclude': { window_clerk: 'area', centre_director: 'area' },
  'matter:withdraw': { resident: 'own', window_clerk: 'area', centre_director: 'area' },
  'matter:request-review': { resident: 'own', window_clerk: 'area', centre_director: 'area' },
  'matter:review': { centre_director: 'area' },
  'task:read': { resident: 'own', grid_worker: 'area', window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area' },
  'task:complete': { resident: 'own', grid_worker: 'area', window_clerk: 'area', centre_director: 'area', department_officer: 'unit' },
  'assignment:change': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit' },
  'referral:add': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area' },
  'transfer:change': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit' },
  'support:change': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area' },
  'ownership:refuse': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit' },
  'ownership:arbitrate': { centre_director: 'area' },
  'ownership:read': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area', analyst: 'area' },
  'pause:ask': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit' },
  'pause:answer': { resident: 'own', window_clerk: 'area', centre_director: 'area', department_officer: 'unit' },
  'pause:resume': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area' },
  'hearing:hold': { centre_director: 'area', department_officer: 'unit' },
  'extension:request': { mediator: 'area', window_clerk: 'area', centre_director: 'area', department_officer: 'unit' },
  'extension:decide': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area' },
  'clock:sweep': { administrator: 'area', operator: 'area' },
  'supervision:read': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area' },
  'order:issue': { supervisor: 'area' },
  'absence:read': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', administrator: 'area' },
  'absence:change': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', administrator: 'area' },
  'area:change': { administrator: 'area' },
  'unit:keep': { centre_director: 'area', administrator: 'area' },
  'unit:read-officers': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area', administrator: 'area' },
  'closure:keep': { centre_director: 'area', administrator: 'area' },
  'category:keep': { administrator: 'all' },
  'route:read': { window_clerk: 'area', centre_director: 'area', supervisor: 'area', administrator: 'area' },
  'route:keep': { centre_director: 'area', administrator: 'area' },
  'village-list:publish': { centre_director: 'area', administrator: 'area' },
  'task:send-down': { centre_director: 'area', department_officer: 'area' },
  'meeting:read': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', supervisor: 'area' },
  'meeting:hold': { centre_director: 'area' },
  'person:read': { administrator: 'area' },
  'person:manage': { administrator: 'area' },
  'grant:manage': { administrator: 'area' },
  'client:manage': { administrator: 'area' },
  'insight:read': { analyst: 'area', centre_director: 'area', supervisor: 'area', administrator: 'area' },
  'insight:rebuild': { administrator: 'all', operator: 'all' },
  'dispute:record': { grid_worker: 'area', window_clerk: 'area', centre_director: 'area', mediator: 'area', department_officer: 'unit', department_system: 'unit' },
  'dispute:read': { resident: 'own', grid_worker: 'area', window_clerk: 'area', centre_director: 'area', mediator: 'area', department_officer: 'unit', supervisor: 'area', department_system: 'unit' },
  'dispute:take-part': { resident: 'own', grid_worker: 'area', window_clerk: 'area', centre_director: 'area', mediator: 'area' },
  // A mediator drawn from another area reaches the dispute as their own; what anybody may do to it the state table says.
  'dispute:work': { resident: 'own', grid_worker: 'area', window_clerk: 'area', centre_director: 'area', mediator: 'area' },
  'dispute:lead': { window_clerk: 'area', centre_director: 'area' },
  'dispute:exchange': { window_clerk: 'area', centre_director: 'area', department_officer: 'unit', department_system: 'unit' },
  'centre:keep': { centre_director: 'area', administrator: 'area' },
  'mediator:read': { grid_worker: 'area', window_clerk: 'area', centre_director: 'area', mediator: 'area', supervisor: 'area', administrator: 'area' },
  'mediator:keep': { centre_director: 'area', administrator: 'area' },
  'staffing:read': { window_clerk: 'area', centre_director: 'area', supervisor: 'area', analyst: 'area', administrator: 'area' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;
export type Permission = keyof typeof permissions;
