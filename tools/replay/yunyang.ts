import { casework } from '@gongzhi/contracts/casework';
import { join } from 'node:path';
import type { Api, Login } from './api.ts';
import { gatherCast } from './cast.ts';
import { compare, publishedCounts } from './comparison.ts';
import { inParallel } from './in-parallel.ts';
import { openJournal } from './journal.ts';
import { findPlaces } from './places.ts';
import { county, planYunyang, type PlannedMatter, type Township } from './plan/yunyang.ts';
import type { AccountKey } from './plan/accounts.ts';
import { play } from './play.ts';
import { tableText } from './table.ts';
import { tallyOf } from './tally.ts';

export interface ReplayOptions {
  readonly api: Api;
  readonly admin: Login;
  /** Where passwords and journal are kept. */
  readonly directory: string;
  /** So many matters of the plan, spread over it; all of them by default. */
  readonly matters: number | undefined;
  readonly speed: number;
  readonly concurrency: number;
  readonly stopping: AbortSignal;
  readonly say: (line: string) => void;
  readonly bar: (total: number) => (done: number) => void;
}

/** Plays what is left of Yunyang's petitions, then prints the table of figures. */
export async function replayYunyang(options: ReplayOptions): Promise<'equal' | 'different' | 'interrupted'> {
  const { api, admin, directory, stopping, say } = options;
  const began = performance.now();
  const published = publishedCounts('yunyang');
  const townships = await townshipsOf(api);
  const whole = planYunyang(published, townships);
  const plan = options.matters ? spread(whole, options.matters) : whole;
  say(`${api.baseUrl}: ${plan.length} petitions of ${plan.reduce((sum, { personTimes }) => sum + personTimes, 0)} person-times in ${new Set(plan.map(({ township }) => township)).size} townships`);

  say('people and units');
  let castBar: ((done: number) => void) | undefined;
  const cast = await gatherCast(api, admin, { county, townships, accounts: accountsOf(plan), directory, done: (count, total) => (castBar ??= options.bar(total))(count) });
  if (stopping.aborted) return 'interrupted';
  const journal = openJournal(join(directory, 'yunyang.jsonl'));
  const places = await findPlaces(api, cast.login('director'), plan, { area: county, from: published.from, to: published.to }, journal);

  const total = plan.reduce((sum, { acts }) => sum + 1 + acts.length, 0);
  let done = [...places.values()].reduce((sum, place) => sum + 1 + place.done, 0);
  say(done ? `going on after ${done.toLocaleString('en')} acts` : 'acts');
  const bar = options.bar(total);
  bar(done);
  await play({ ...options, cast, plan, places, journal, onAct: () => bar((done += 1)) });
  if (stopping.aborted) return 'interrupted';

  const tally = tallyOf(plan, (mark) => places.get(mark)?.done);
  const lines = await compare(api, admin, tally, { place: 'yunyang', area: county, from: published.from, to: published.to, whole: plan.length === whole.length });
  say(`\n${tableText(lines)}\n\n${((performance.now() - began) / 1000).toFixed(0)} s`);
  return lines.every(({ equal }) => equal) ? 'equal' : 'different';
}

/** Who plays in the plan, and the director who sees all of it. */
function accountsOf(plan: readonly PlannedMatter[]): Set<AccountKey> {
  return new Set(['director', ...plan.flatMap(({ opening, acts }) => [opening.by, ...acts.map(({ by }) => by)])]);
}

/** The county's townships and their villages, as the platform lists them. */
async function townshipsOf(api: Api): Promise<Township[]> {
  const { items } = await api.ask(casework.areas.list, { parent: county });
  const townships: Township[] = [];
  await inParallel(items, 6, async ({ code, name }) => {
    const villages = await api.ask(casework.areas.list, { parent: code });
    townships.push({ code, name, villages: villages.items.map((village) => village.code).sort() });
  });
  return townships.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** So many matters, evenly spread over the plan. */
function spread(plan: readonly PlannedMatter[], count: number): PlannedMatter[] {
  return Array.from({ length: Math.min(count, plan.length) }, (_, index) => plan[Math.floor((index * plan.length) / Math.min(count, plan.length))]!);
}
