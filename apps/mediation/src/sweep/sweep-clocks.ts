import { asService, type Engine } from '@gongzhi/platform/pipeline';
import type { Database } from '../database.types.ts';
import { turnDueClocks } from './turn-due-clocks.ts';

const batch = 100;

/**
 * Turns the clocks of real disputes that are due for it, in transactions of a few disputes each, until none is. It may run twice and in several
 * processes; what a dying one leaves, the next does. Simulated disputes have a time of their own and are left alone.
 */
export async function sweepClocks(engine: Engine): Promise<void> {
  while ((await asService<Database, number>(engine, 'mediation.clocks.sweep', (context) => turnDueClocks(context, batch))) >= batch);
}
