import { join } from 'node:path';
import type { Cast } from './cast.ts';
import { openJournal } from './journal.ts';
import { planDisputes, type PlannedDispute } from './plan/disputes.ts';
import type { Township } from './plan/yunyang.ts';
import { findDisputes, playDisputes } from './play-disputes.ts';
import { publishedDisputes, publishedRegister } from './published.ts';
import { gatherRegister } from './register.ts';
import type { Played } from './comparison.ts';
import type { ReplayOptions } from './yunyang.ts';

/** Disputes of Yunyang as they are going to be; those of villages that have a committee. */
export function plannedDisputes(townships: readonly Township[]): PlannedDispute[] {
  const villages = townships.flatMap((township) => township.villages).slice(0, publishedRegister('yunyang').villages);
  return planDisputes(publishedDisputes('yunyang'), townships, new Set(villages));
}

/** Sets up the register of mediation and plays what is left of the disputes. */
export async function replayMediation(options: ReplayOptions, cast: Cast, townships: readonly Township[], plan: readonly PlannedDispute[], whole: boolean): Promise<Omit<Played, 'petitions'> | 'interrupted'> {
  const { api, directory, stopping, concurrency, say } = options;
  const director = cast.login('director');
  say('mediation organisations and mediators');
  const register = await gatherRegister({ api, director, counts: publishedRegister('yunyang'), townships, only: whole ? undefined : new Set(plan.map(({ area }) => area)), concurrency, stopping, bar: options.bar });
  if (stopping.aborted) return 'interrupted';
  const journal = openJournal(join(directory, 'yunyang-disputes.jsonl'));
  const places = await findDisputes(api, director, plan, journal);
  let done = [...places.values()].reduce((sum, place) => sum + 1 + place.done, 0);
  say(`${plan.length.toLocaleString('en')} disputes${done ? `, going on after ${done.toLocaleString('en')} acts` : ''}`);
  const bar = options.bar(plan.reduce((sum, { acts }) => sum + 1 + acts.length, 0));
  bar(done);
  await playDisputes({ api, cast, plan, register, places, journal, concurrency, stopping, onAct: () => bar((done += 1)) });
  return stopping.aborted ? 'interrupted' : { register, disputes: { plan, done: (mark) => places.get(mark)?.done } };
}
