import { addCalendarDays } from '@gongzhi/domain/calendar';
import type { Act } from './plan/life-of-petition.ts';
import { dayOfMoment, type PlannedMatter } from './plan/yunyang.ts';

/** What the replay itself knows it has done, counted without the platform's help. */
export interface Tally {
  received: number;
  personTimes: number;
  accepted: number;
  answered: number;
  onTime: number;
  rated: number;
  ratingSum: number;
  reopened: number;
  asked: number;
  extended: number;
  open: number;
  townships: Map<string, number>;
}

/** Counts matters that were played as far as `done` tells. */
export function tallyOf(plan: readonly PlannedMatter[], done: (mark: string) => number | undefined): Tally {
  const tally: Tally = { received: 0, personTimes: 0, accepted: 0, answered: 0, onTime: 0, rated: 0, ratingSum: 0, reopened: 0, asked: 0, extended: 0, open: 0, townships: new Map() };
  for (const { mark, personTimes, township, acts } of plan) {
    const count = done(mark);
    if (count === undefined) continue;
    tally.received += 1;
    tally.personTimes += personTimes;
    tally.townships.set(township, (tally.townships.get(township) ?? 0) + 1);
    add(tally, acts.slice(0, count));
  }
  return tally;
}

function add(tally: Tally, acts: readonly Act[]): void {
  const has = (...actions: string[]): boolean => acts.some(({ action }) => actions.includes(action));
  const last = (action: string): number => acts.findLastIndex((act) => act.action === action);
  const extended = acts.some(({ action, input }) => action === 'decide_extension' && input['granted'] === true);
  if (has('accept')) tally.accepted += 1;
  if (has('ask_reporter')) tally.asked += 1;
  if (has('reopen')) tally.reopened += 1;
  if (extended) tally.extended += 1;
  if (last('answer') > last('reopen')) {
    tally.answered += 1;
    // 60 days from acceptance and 30 more when granted; the time starts anew when it is reopened.
    const start = last('reopen') >= 0 ? acts[last('reopen')]! : acts[last('accept')]!;
    const limit = 60 + (extended && last('reopen') < 0 ? 30 : 0);
    if (dayOfMoment(acts[last('answer')]!.at) <= addCalendarDays(dayOfMoment(start.at), limit)) tally.onTime += 1;
    if (last('rate') > last('answer')) {
      tally.rated += 1;
      tally.ratingSum += acts[last('rate')]!.input['rating'] as number;
    }
  } else if (!has('withdraw')) tally.open += 1;
}
