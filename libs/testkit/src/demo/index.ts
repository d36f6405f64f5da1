export { demoPeople, demoSystems } from './people.ts';
export type { DemoAccount, DemoSystem } from './people.ts';
export { demoUnits } from './units.ts';
export type { DemoUnit } from './units.ts';
