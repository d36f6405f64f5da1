import { asService, type Engine } from '@gongzhi/platform/pipeline';
import type { Database } from '../database.types.ts';
import { coverAbsences } from './cover-absences.ts';
import { endPauses } from './end-pauses.ts';
import { fallBackUnruled } from './fall-back.ts';
import type { SweepContext, SweepOptions } from './sweep-context.ts';
import { turnDueClocks } from './turn-clocks.ts';

/** What a sweep did, by step. */
export type Swept = Readonly<Record<keyof typeof steps, number>>;

/** In this order: clocks that run on or stop are coloured by where they stand afterwards. */
const steps = { resumed: endPauses, fellBack: fallBackUnruled, covered: coverAbsences, turned: turnDueClocks };

/** One pass over what is due, within one transaction; `more` says that a step had as much to do as it may at once. Repeating it changes nothing. */
export async function sweepClocks(context: SweepContext, options: SweepOptions): Promise<Swept & { more: boolean }> {
  const swept = { resumed: 0, fellBack: 0, covered: 0, turned: 0 };
  for (const [name, step] of Object.entries(steps)) swept[name as keyof Swept] = await step(context, options);
  return { ...swept, more: Object.values(swept).some((count) => count >= options.limit) };
}

const batch = 50;

/** The sweep in real time: step by step in transactions of a few matters each, until nothing is due. What a dying process leaves, the next run does. */
export async function sweepInRealTime(engine: Engine): Promise<void> {
  for (const step of Object.values(steps)) {
    while ((await asService<Database, number>(engine, 'casework.clocks.sweep', (context) => step(context, { simulated: false, limit: batch }))) >= batch);
  }
}
