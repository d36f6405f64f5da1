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
  matter: { view: page(() => import('./matters/matter-page.tsx'), 'MatterPage') },
  triage: { view: page(() => import('./triage/triage-page.tsx'), 'TriagePage'), menu: { group: 'work', permission: 'matter:triage' } },
  supervision: { view: page(() => import('./supervision/supervision-page.tsx'), 'SupervisionPage'), menu: { group: 'work', permission: 'supervision:read' } },
  areas: { view: page(() => import('./areas/areas-page.tsx'), 'AreasPage'), menu: { group: 'registers' } },
  units: { view: page(() => import('./units/units-page.tsx'), 'UnitsPage'), menu: { group: 'registers' } },
  unit: { view: page(() => import('./units/unit-page.tsx'), 'UnitPage') },
  mediationCentres: { view: page(() => import('./mediation-centres/mediation-centres-page.tsx'), 'MediationCentresPage'), menu: { group: 'registers' } },
  mediators: { view: page(() => import('./mediators/mediators-page.tsx'), 'MediatorsPage'), menu: { group: 'registers', permission: 'mediator:read' } },
  mediator: { view: page(() => import('./mediators/mediator-page.tsx'), 'MediatorPage') },
};
