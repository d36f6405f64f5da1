export { startTimers } from './timers.ts';
export type { Task, Timers, TimersOptions } from './timers.ts';
export { cancelTimer, setTimer } from './timers.queries.ts';
