export { controlPlatform, passwordsOf } from './control-platform.ts';
export type { AddedService, ControlledPlatform, PlatformOptions, ServerName } from './control-platform.ts';
export type { ControlledPostgres } from './controlled-postgres.ts';
export type { ControlledNats, ControlledServer } from './controlled-servers.ts';
export type { ServiceRun } from './service-run.ts';
export { startPlatform } from './start-platform.ts';
export type { DemoClient, DemoPerson, Platform } from './start-platform.ts';
export { effectsOf, recorder } from './recorder.ts';
