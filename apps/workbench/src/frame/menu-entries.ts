import type { Permission } from '@gongzhi/contracts';
import type { PageName } from '../routing/routes.ts';

/** The menu: groups in their order, in each the pages it leads to, and the permission each takes (`null`: none). Other pages are gone to from these. */
export const menuEntries = {
  work: { queues: 'matter:read', triage: 'matter:triage', newMatter: 'matter:handle', search: 'matter:read', tasks: 'task:read', supervision: 'supervision:read', meetings: 'meeting:read', villageLists: 'task:read', absences: 'absence:read' },
  mediation: { disputes: 'dispute:read', newDispute: 'dispute:record', sessions: 'dispute:read', applications: 'dispute:lead', confirmations: 'dispute:exchange', handOvers: 'dispute:exchange' },
  registers: { routing: 'route:read', categories: null, calendar: null, areas: null, units: null, mediationCentres: null, mediators: 'mediator:read', staffing: 'staffing:read' },
  statistics: { insight: 'insight:read', figures: 'insight:read' },
  administration: { people: 'person:read', grants: 'grant:manage', clients: 'client:manage' },
  operations: { traces: 'trace:read', deadLetters: 'dead-letter:handle', rebuilds: 'insight:rebuild', audit: 'audit:read' },
} as const satisfies Record<string, Partial<Record<PageName, Permission | null>>>;
export type MenuGroup = keyof typeof menuEntries;
