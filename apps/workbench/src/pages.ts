import { type ComponentType, lazy } from 'react';
import type { PageName } from './routing/routes.ts';

/** Shows a page; `id` is the part of its address that differs. */
export type PageView = ComponentType<{ id: string }>;

/** Loads a page out of a file of its own, when it is gone to. */
const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType<any>>>, name: Name): PageView => lazy(async () => ({ default: (await load())[name] as PageView }));

/** What each address shows. */
export const pages: Partial<Record<PageName, PageView>> = {
  home: page(() => import('./home/home-page.tsx'), 'HomePage'),
  queues: page(() => import('./queues/queues-page.tsx'), 'QueuesPage'),
  newMatter: page(() => import('./new-matter/new-matter-page.tsx'), 'NewMatterPage'),
  search: page(() => import('./search/search-page.tsx'), 'SearchPage'),
  tasks: page(() => import('./tasks/tasks-page.tsx'), 'TasksPage'),
  absences: page(() => import('./absences/absences-page.tsx'), 'AbsencesPage'),
  me: page(() => import('./me/me-page.tsx'), 'MePage'),
  matter: page(() => import('./matters/matter-page.tsx'), 'MatterPage'),
  triage: page(() => import('./triage/triage-page.tsx'), 'TriagePage'),
  supervision: page(() => import('./supervision/supervision-page.tsx'), 'SupervisionPage'),
  meetings: page(() => import('./meetings/meetings-page.tsx'), 'MeetingsPage'),
  meeting: page(() => import('./meetings/meeting-page.tsx'), 'MeetingPage'),
  villageLists: page(() => import('./village-lists/village-lists-page.tsx'), 'VillageListsPage'),
  routing: page(() => import('./routing-table/routing-table-page.tsx'), 'RoutingTablePage'),
  categories: page(() => import('./categories/categories-page.tsx'), 'CategoriesPage'),
  calendar: page(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
  areas: page(() => import('./areas/areas-page.tsx'), 'AreasPage'),
  units: page(() => import('./units/units-page.tsx'), 'UnitsPage'),
  unit: page(() => import('./units/unit-page.tsx'), 'UnitPage'),
  mediationCentres: page(() => import('./mediation-centres/mediation-centres-page.tsx'), 'MediationCentresPage'),
  mediators: page(() => import('./mediators/mediators-page.tsx'), 'MediatorsPage'),
  mediator: page(() => import('./mediators/mediator-page.tsx'), 'MediatorPage'),
  staffing: page(() => import('./staffing/staffing-page.tsx'), 'StaffingPage'),
  people: page(() => import('./people/people-page.tsx'), 'PeoplePage'),
  person: page(() => import('./people/person-page.tsx'), 'PersonPage'),
  grants: page(() => import('./grants/grants-page.tsx'), 'GrantsPage'),
  clients: page(() => import('./clients/clients-page.tsx'), 'ClientsPage'),
  insight: page(() => import('./insight/insight-page.tsx'), 'InsightPage'),
  figures: page(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
  traces: page(() => import('./traces/traces-page.tsx'), 'TracesPage'),
  deadLetters: page(() => import('./dead-letters/dead-letters-page.tsx'), 'DeadLettersPage'),
  rebuilds: page(() => import('./rebuilds/rebuilds-page.tsx'), 'RebuildsPage'),
  audit: page(() => import('./audit/audit-page.tsx'), 'AuditPage'),
  disputes: page(() => import('./disputes/disputes-page.tsx'), 'DisputesPage'),
  dispute: page(() => import('./dispute/dispute-page.tsx'), 'DisputePage'),
  newDispute: page(() => import('./new-dispute/new-dispute-page.tsx'), 'NewDisputePage'),
  sessions: page(() => import('./sessions/sessions-page.tsx'), 'SessionsPage'),
  applications: page(() => import('./applications/applications-page.tsx'), 'ApplicationsPage'),
  confirmations: page(() => import('./confirmations/confirmations-page.tsx'), 'ConfirmationsPage'),
  handOvers: page(() => import('./hand-overs/hand-overs-page.tsx'), 'HandOversPage'),
};
