export { busPermissions } from './permissions.ts';
export type { BusPermissions } from './permissions.ts';
