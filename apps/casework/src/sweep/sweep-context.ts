import type { Context } from '../handle.ts';

/** What a sweep needs: a timer's transaction has it, and so has the operation that drives simulated time. */
export type SweepContext = Pick<Context, 'db' | 'actor' | 'now' | 'emit' | 'write' | 'log'> & { target(target: string, area: string): void };

/** Which matters are swept, and how many at most at once. Simulated ones are left alone by sweeps in real time, and the other way round. */
export interface SweepOptions {
  readonly simulated: boolean;
  readonly limit: number;
}
