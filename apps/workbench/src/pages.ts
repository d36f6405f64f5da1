import type { Permission } from '@gongzhi/contracts';
import { type ComponentType, lazy } from 'react';
import type { PageName } from './routing/routes.ts';

/** Groups of the menu, in its order. */
export const groups = ['work', 'mediation', 'registers', 'statistics', 'administration', 'operations'] as const;
export type Group = (typeof groups)[number];

interface PageEntry {
  /** Shows the page; `id` is the part of its address that differs. Pages are loaded when they are gone to. */
  readonly view: ComponentType<{ id: string }>;
  /** Where the menu has it, for those with the permission; absent: one gets there from other pages. */
  readonly menu?: { readonly group: Group; readonly permission?: Permission };
}

/** Loads a page out of a file of its own. */
const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType<any>>>, name: Name): ComponentType<{ id: string }> =>
  lazy(async () => ({ default: (await load())[name] as ComponentType<{ id: string }> }));

/** What each address shows. */
export const pages: Partial<Record<PageName, PageEntry>> = {
  home: { view: page(() => import('./home/home-page.tsx'), 'HomePage') },
  queues: { view: page(() => import('./queues/queues-page.tsx'), 'QueuesPage'), menu: { group: 'work', permission: 'matter:read' } },
  newMatter: { view: page(() => import('./new-matter/new-matter-page.tsx'), 'NewMatterPage'), menu: { group: 'work', permission: 'matter:handle' } },
  search: { view: page(() => import('./search/search-page.tsx'), 'SearchPage'), menu: { group: 'work', permission: 'matter:read' } },
  tasks: { view: page(() => import('./tasks/tasks-page.tsx'), 'TasksPage'), menu: { group: 'work', permission: 'task:read' } },
  absences: { view: page(() => import('./absences/absences-page.tsx'), 'AbsencesPage'), menu: { group: 'work', permission: 'absence:read' } },
  me: { view: page(() => import('./me/me-page.tsx'), 'MePage') },
  matter: { view: page(() => import('./matters/matter-page.tsx'), 'MatterPage') },
  triage: { view: page(() => import('./triage/triage-page.tsx'), 'TriagePage'), menu: { group: 'work', permission: 'matter:triage' } },
  supervision: { view: page(() => import('./supervision/supervision-page.tsx'), 'SupervisionPage'), menu: { group: 'work', permission: 'supervision:read' } },
  meetings: { view: page(() => import('./meetings/meetings-page.tsx'), 'MeetingsPage'), menu: { group: 'work', permission: 'meeting:read' } },
  meeting: { view: page(() => import('./meetings/meeting-page.tsx'), 'MeetingPage') },
  villageLists: { view: page(() => import('./village-lists/village-lists-page.tsx'), 'VillageListsPage'), menu: { group: 'work', permission: 'task:read' } },
  routing: { view: page(() => import('./routing-table/routing-table-page.tsx'), 'RoutingTablePage'), menu: { group: 'registers', permission: 'route:read' } },
  categories: { view: page(() => import('./categories/categories-page.tsx'), 'CategoriesPage'), menu: { group: 'registers' } },
  calendar: { view: page(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'), menu: { group: 'registers' } },
  areas: { view: page(() => import('./areas/areas-page.tsx'), 'AreasPage'), menu: { group: 'registers' } },
  units: { view: page(() => import('./units/units-page.tsx'), 'UnitsPage'), menu: { group: 'registers' } },
  unit: { view: page(() => import('./units/unit-page.tsx'), 'UnitPage') },
  mediationCentres: { view: page(() => import('./mediation-centres/mediation-centres-page.tsx'), 'MediationCentresPage'), menu: { group: 'registers' } },
  mediators: { view: page(() => import('./mediators/mediators-page.tsx'), 'MediatorsPage'), menu: { group: 'registers', permission: 'mediator:read' } },
  mediator: { view: page(() => import('./mediators/mediator-page.tsx'), 'MediatorPage') },
  staffing: { view: page(() => import('./staffing/staffing-page.tsx'), 'StaffingPage'), menu: { group: 'registers', permission: 'staffing:read' } },
  people: { view: page(() => import('./people/people-page.tsx'), 'PeoplePage'), menu: { group: 'administration', permission: 'person:read' } },
  person: { view: page(() => import('./people/person-page.tsx'), 'PersonPage') },
  grants: { view: page(() => import('./grants/grants-page.tsx'), 'GrantsPage'), menu: { group: 'administration', permission: 'grant:manage' } },
  clients: { view: page(() => import('./clients/clients-page.tsx'), 'ClientsPage'), menu: { group: 'administration', permission: 'client:manage' } },
  insight: { view: page(() => import('./insight/insight-page.tsx'), 'InsightPage'), menu: { group: 'statistics', permission: 'insight:read' } },
  figures: { view: page(() => import('./figures/figures-page.tsx'), 'FiguresPage'), menu: { group: 'statistics', permission: 'insight:read' } },
  traces: { view: page(() => import('./traces/traces-page.tsx'), 'TracesPage'), menu: { group: 'operations', permission: 'trace:read' } },
  deadLetters: { view: page(() => import('./dead-letters/dead-letters-page.tsx'), 'DeadLettersPage'), menu: { group: 'operations', permission: 'dead-letter:handle' } },
  rebuilds: { view: page(() => import('./rebuilds/rebuilds-page.tsx'), 'RebuildsPage'), menu: { group: 'operations', permission: 'insight:rebuild' } },
  audit: { view: page(() => import('./audit/audit-page.tsx'), 'AuditPage'), menu: { group: 'operations', permission: 'audit:read' } },
  disputes: { view: page(() => import('./disputes/disputes-page.tsx'), 'DisputesPage'), menu: { group: 'mediation', permission: 'dispute:read' } },
  dispute: { view: page(() => import('./dispute/dispute-page.tsx'), 'DisputePage') },
  newDispute: { view: page(() => import('./new-dispute/new-dispute-page.tsx'), 'NewDisputePage'), menu: { group: 'mediation', permission: 'dispute:record' } },
  sessions: { view: page(() => import('./sessions/sessions-page.tsx'), 'SessionsPage'), menu: { group: 'mediation', permission: 'dispute:read' } },
  applications: { view: page(() => import('./applications/applications-page.tsx'), 'ApplicationsPage'), menu: { group: 'mediation', permission: 'dispute:lead' } },
  confirmations: { view: page(() => import('./confirmations/confirmations-page.tsx'), 'ConfirmationsPage'), menu: { group: 'mediation', permission: 'dispute:exchange' } },
  handOvers: { view: page(() => import('./hand-overs/hand-overs-page.tsx'), 'HandOversPage'), menu: { group: 'mediation', permission: 'dispute:exchange' } },
};
