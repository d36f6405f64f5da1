export { startPlatform } from './start-platform.ts';
export type { DemoClient, DemoPerson, Platform } from './start-platform.ts';
