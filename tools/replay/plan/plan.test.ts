import { addCalendarDays } from '@gongzhi/domain/calendar';
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { sharesOf } from './shares.ts';
import { dayOfMoment, planYunyang, type Township } from './yunyang.ts';

const codes = readFileSync(new URL('../../../apps/casework/seed/areas/yunyang.csv', import.meta.url), 'utf8').split('\n').flatMap((line) => /\b500235\d{3}(\d{3})?\b/.exec(line)?.[0] ?? []);
const townships: Township[] = [...new Set(codes.map((code) => code.slice(0, 9)))].map((code) => ({ code, name: code, villages: codes.filter((village) => village.length === 12 && village.startsWith(code)) }));
const plan = planYunyang({ cases: 619, personTimes: 851 }, townships);

describe('the plan of Yunyang', () => {
  test('619 matters of 851 person-times in all 42 townships, received from January to May', () => {
    expect(plan).toHaveLength(619);
    expect(plan.reduce((sum, { personTimes }) => sum + personTimes, 0)).toBe(851);
    expect(new Set(plan.map(({ township }) => township)).size).toBe(42);
    const days = plan.map(({ opening }) => dayOfMoment(opening.at)).sort();
    expect([days[0]! >= '2026-01-01', days.at(-1)! <= '2026-05-31']).toEqual([true, true]);
  });

  test('is the same every time', () => {
    const text = (matters: typeof plan): string => JSON.stringify(matters.map(({ acts, ...matter }) => ({ ...matter, acts: acts.map(({ operation: _operation, ...act }) => act) })));
    expect(text(planYunyang({ cases: 619, personTimes: 851 }, townships))).toBe(text(plan));
  });

  test('every act comes after the one before, and every petition is accepted within 15 days', () => {
    for (const { opening, acts } of plan) {
      const moments = [opening.at, ...acts.map(({ at }) => at)];
      expect(moments.every((at, index) => index === 0 || at > moments[index - 1]!)).toBe(true);
      expect(dayOfMoment(acts[0]!.at) <= addCalendarDays(dayOfMoment(opening.at), 15)).toBe(true);
    }
  });

  test('everything that can happen to a petition happens to some', () => {
    const actions = new Set(plan.flatMap(({ acts }) => acts.map(({ action }) => action)));
    expect([...actions].sort()).toEqual([
      'accept', 'answer', 'archive', 'ask_reporter', 'claim', 'close', 'decide_extension', 'follow_up', 'rate', 'record_progress', 'reopen', 'reporter_answers', 'request_extension', 'route', 'triage', 'withdraw',
    ]);
  });
});

test('shares add up to the whole', () => {
  expect(sharesOf(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(sharesOf(619, townships.map(({ villages }) => villages.length)).reduce((a, b) => a + b)).toBe(619);
});
