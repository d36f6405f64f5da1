import { casework } from '@gongzhi/contracts/casework';
import { join } from 'node:path';
import type { Api, Login } from './api.ts';
import { gatherCast } from './cast.ts';
import { compare } from './comparison.ts';
import { inParallel } from './in-parallel.ts';
import { openJournal } from './journal.ts';
import { findPlaces } from './places.ts';
import { county, planYunyang, type PlannedMatter, type Township } from './plan/yunyang.ts';
import type { AccountKey } from './plan/accounts.ts';
import { play } from './play.ts';
import type { PlannedDispute } from './plan/disputes.ts';
import { publishedCounts } from './published.ts';
import { plannedDisputes, replayMediation } from './replay-mediation.ts';
import { tableText } from './table.ts';
import { tallyOf } from './tally.ts';

export interface ReplayOptions {
  readonly api: Api;
  readonly admin: Login;
  /** Where passwords and journal are kept. */
  readonly directory: string;
  /** So many petitions of the plan, and twice as many disputes, spread over it; all of them by default. */
  readonly matters: number | undefined;
  readonly speed: number;
  readonly concurrency: number;
  readonly stopping: AbortSignal;
  readonly say: (line: string) => void;
  readonly bar: (total: number) => (done: number) => void;
}

/** Plays what is left of Yunyang's petitions and disputes, then prints the table of figures. */
export async function replayYunyang(options: ReplayOptions): Promise<'equal' | 'different' | 'interrupted'> {
  const { api, admin, directory, stopping, say } = options;
  const began = performance.now();
  const published = publishedCounts('yunyang');
  const townships = await townshipsOf(api);
  const whole = planYunyang(published, townships);
  const plan = options.matters ? spread(whole, options.matters) : whole;
  say(`${api.baseUrl}: ${plan.length} petitions of ${plan.reduce((sum, { personTimes }) => sum + personTimes, 0)} person-times in ${new Set(plan.map(({ township }) => township)).size} townships`);

  const allDisputes = plannedDisputes(townships);
  const disputes = options.matters ? spread(allDisputes, options.matters * 2) : allDisputes;
  say('people and units');
  let castBar: ((done: number) => void) | undefined;
  const cast = await gatherCast(api, admin, { county, townships, accounts: accountsOf(plan, disputes), directory, done: (count, total) => (castBar ??= options.bar(total))(count) });
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

  const entire = plan.length === whole.length;
  const mediated = await replayMediation(options, cast, townships, disputes, entire);
  if (mediated === 'interrupted') return 'interrupted';
  const petitions = tallyOf(plan, (mark) => places.get(mark)?.done);
  const lines = await compare(api, admin, { petitions, ...mediated }, { place: 'yunyang', area: county, from: published.from, to: published.to, whole: entire });
  say(`\n${tableText(lines)}\n\n${((performance.now() - began) / 1000).toFixed(0)} s`);
  return lines.every(({ equal }) => equal) ? 'equal' : 'different';
}

/** Who plays in the plan, and the director who sees all of it. */
function accountsOf(plan: readonly PlannedMatter[], disputes: readonly PlannedDispute[]): Set<AccountKey> {
  return new Set(['director', ...disputes.map(({ by }) => by), ...plan.flatMap(({ opening, acts }) => [opening.by, ...acts.map(({ by }) => by)])]);
}

/** The county's townships and their villages, as the platform lists them. */
async function townshipsOf(api: Api): Promise<Township[]> {
  const { items } = await api.ask(casework.areas.list, { parent: county });
  const townships: Township[] = [];
  await inParallel(items, 6, async ({ code, name }) => {
    const villages = await api.ask(casework.areas.list, { parent: code });
    townships.push({ code, name, villages: villages.items.map((village) => village.code).sort(), names: new Map(villages.items.map((village) => [village.code, village.name])) });
  });
  return townships.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** So many of them, evenly spread over the plan. */
function spread<Item>(plan: readonly Item[], count: number): Item[] {
  return Array.from({ length: Math.min(count, plan.length) }, (_, index) => plan[Math.floor((index * plan.length) / Math.min(count, plan.length))]!);
}
