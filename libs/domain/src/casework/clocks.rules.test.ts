import { describe, expect, test } from '@jest/globals';
import { clockKinds, matterKinds, urgencies } from '@gongzhi/contracts/casework';
import type { MatterKind, Urgency } from '@gongzhi/contracts/casework';
import fc from 'fast-check';
import { workingCalendar } from '../calendar/index.ts';
import { clocksFor, clocksStartedBy, defaultClockRules, dueOf, explainClock, isStoppedBy, pauseClock, resumeClock, ruleOf, startClock, stopClock } from './index.ts';
import type { ClockedMatter } from './index.ts';

const calendar = workingCalendar();
const matter = (change: Partial<ClockedMatter> = {}): ClockedMatter => ({ kind: 'need', category: null, urgency: 'ordinary', area: '500235001001', ...change });
const spanOf = (change: Partial<ClockedMatter>, clock: string) => clocksFor(matter(change)).find((rule) => rule.clock === clock)?.span;
const hours = (start: Date, count: number) => new Date(start.getTime() + count * 3_600_000);
const monday = new Date('2026-03-02T01:00:00Z');

describe('clock rules', () => {
  test('reopening starts the clocks of routing, and the answer again', () => {
    expect(clocksStartedBy('reopened', matter()).map(({ id }) => id).toSorted()).toEqual(['answer.need', 'claim', 'objection']);
    expect(clocksStartedBy('reopened', matter({ kind: 'hazard' })).map(({ id }) => id)).toContain('answer.hazard');
  });

  test('defaults by kind and urgency are those of the rules', () => {
    expect(spanOf({ kind: 'enquiry' }, 'statutory')).toEqual({ unit: 'working_day', amount: 1 });
    expect(spanOf({ kind: 'need' }, 'statutory')).toEqual({ unit: 'working_day', amount: 5 });
    expect(spanOf({ kind: 'hazard' }, 'statutory')).toEqual({ unit: 'hour', amount: 24 });
    expect(spanOf({ kind: 'hazard', urgency: 'urgent' }, 'statutory')).toEqual({ unit: 'hour', amount: 2 });
    expect(spanOf({ kind: 'complaint' }, 'statutory')).toEqual({ unit: 'working_day', amount: 15 });
    expect(spanOf({ kind: 'dispute' }, 'statutory')).toEqual({ unit: 'calendar_day', amount: 30 });
    expect(spanOf({ kind: 'petition' }, 'first_reply')).toEqual({ unit: 'calendar_day', amount: 15 });
    expect(spanOf({ kind: 'petition' }, 'statutory')).toEqual({ unit: 'calendar_day', amount: 60 });
    expect(spanOf({ kind: 'petition' }, 'objection')).toEqual({ unit: 'working_day', amount: 5 });
    expect(spanOf({ kind: 'petition', review: 1 }, 'review')).toEqual({ unit: 'calendar_day', amount: 30 });
    expect(spanOf({ kind: 'petition' }, 'review')).toBeUndefined();
  });

  test('every matter has exactly one clock of each kind that applies, and an answer is always due', () => {
    for (const kind of Object.keys(matterKinds) as MatterKind[]) {
      for (const urgency of Object.keys(urgencies) as Urgency[]) {
        const clocks = clocksFor(matter({ kind, urgency })).map(({ clock }) => clock);
        expect(new Set(clocks).size).toBe(clocks.length);
        expect(clocks).toEqual(expect.arrayContaining(['first_reply', 'statutory', 'internal', 'objection', 'arbitration', 'supervision']));
      }
    }
  });

  test('an area or category row beats the default, whatever their order', () => {
    const need = ruleOf({ ruleId: 'answer.need' });
    const local = { ...need, id: 'local', applies: { kind: 'need', area: '500235' } as const };
    const rules = [local, ...defaultClockRules, { ...need, id: 'meals', applies: { category: 'meals' } }];
    expect(clocksFor(matter(), rules).map(({ id }) => id)).toContain('local');
    expect(clocksFor(matter({ area: '320585001' }), rules).map(({ id }) => id)).toContain('answer.need');
    expect(clocksFor(matter({ area: '320585001', category: 'meals' }), rules).map(({ id }) => id)).toContain('meals');
  });

  test('rule ids are unique, every kind of clock has a rule, and no rule stops by what starts it', () => {
    expect(new Set(defaultClockRules.map(({ id }) => id)).size).toBe(defaultClockRules.length);
    expect(new Set(defaultClockRules.map(({ clock }) => clock))).toEqual(new Set(Object.keys(clockKinds)));
    for (const rule of defaultClockRules) {
      expect(isStoppedBy(rule, rule.startsOn)).toBe(false);
      expect(rule.pausableFor.length > 0).toBe(rule.maxPause !== null);
    }
  });

  test('given a matter, when it is accepted, then the answer clock starts', () => {
    expect(clocksStartedBy('accepted', matter()).map(({ id }) => id)).toEqual(['answer.need']);
    expect(clocksStartedBy('received', matter({ kind: 'enquiry' })).map(({ id }) => id)).toEqual(['first-reply.enquiry', 'answer.enquiry']);
  });
});

describe('running clocks', () => {
  const rule = { ...ruleOf({ ruleId: 'answer.hazard' }), pausableFor: ['waiting_for_reporter'], maxPause: { unit: 'hour', amount: 10 } } as const;

  test('a pause moves the deadline by exactly the time it lasted', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 10 }), (after, length) => {
      const from = hours(monday, after);
      const paused = pauseClock(startClock(rule, monday), rule, { reason: 'waiting_for_reporter', at: from, by: 'handler' }, calendar);
      if (!paused.ok) throw new Error(paused.refusal);
      expect(paused.endsAt).toEqual(hours(from, 10));
      const resumed = resumeClock(paused.clock, hours(from, length));
      if (!resumed.ok) throw new Error(resumed.refusal);
      expect(dueOf(resumed.clock, hours(from, length), calendar).at).toEqual(hours(monday, 24 + length));
    }));
  });

  test('pauses are limited in all, not each', () => {
    let clock = startClock(rule, monday);
    for (const [from, length] of [[1, 6], [8, 4]] as const) {
      const paused = pauseClock(clock, rule, { reason: 'waiting_for_reporter', at: hours(monday, from), by: 'handler' }, calendar);
      if (!paused.ok) throw new Error(paused.refusal);
      expect(pauseClock(paused.clock, rule, { reason: 'waiting_for_reporter', at: hours(monday, from), by: 'x' }, calendar)).toMatchObject({ refusal: 'CLOCK_ALREADY_PAUSED' });
      const resumed = resumeClock(paused.clock, hours(monday, from + length));
      if (!resumed.ok) throw new Error(resumed.refusal);
      clock = resumed.clock;
    }
    expect(pauseClock(clock, rule, { reason: 'waiting_for_reporter', at: hours(monday, 13), by: 'x' }, calendar)).toMatchObject({ refusal: 'PAUSE_EXHAUSTED' });
    expect(resumeClock(clock, hours(monday, 14))).toMatchObject({ refusal: 'CLOCK_NOT_PAUSED' });
  });

  test('the 60 days of a petition stand still for nothing, a re-review for a hearing only', () => {
    const petition = ruleOf({ ruleId: 'answer.petition' });
    const review = ruleOf({ ruleId: 're-review' });
    const pause = (rule: typeof petition, reason: 'waiting_for_reporter' | 'hearing') =>
      pauseClock(startClock(rule, monday), rule, { reason, at: hours(monday, 1), by: 'x' }, calendar);
    expect(pause(petition, 'waiting_for_reporter')).toMatchObject({ refusal: 'CLOCK_NOT_PAUSABLE' });
    expect(pause(review, 'waiting_for_reporter')).toMatchObject({ refusal: 'CLOCK_NOT_PAUSABLE' });
    expect(pause(review, 'hearing').ok).toBe(true);
  });

  test('a clock that ran out or stopped cannot be paused; stopping ends an open pause', () => {
    const clock = startClock(rule, monday);
    const pause = (at: Date, by = clock) => pauseClock(by, rule, { reason: 'waiting_for_reporter', at, by: 'x' }, calendar);
    expect(pause(hours(monday, 24))).toMatchObject({ refusal: 'CLOCK_NOT_RUNNING' });
    expect(pause(hours(monday, 2), stopClock(clock, hours(monday, 1)))).toMatchObject({ refusal: 'CLOCK_NOT_RUNNING' });
    const paused = pause(hours(monday, 2));
    expect(paused.ok && stopClock(paused.clock, hours(monday, 3)).pauses[0]?.to).toEqual(hours(monday, 3));
  });

  test('a clock is explained by rule, article, calendar, pauses and extensions', () => {
    const petition = ruleOf({ ruleId: 'answer.petition' });
    const extension = { amount: 30, reason: '案情复杂', requestedBy: 'a', approvedBy: ['head'], at: monday };
    const explained = explainClock({ ...startClock(petition, monday), extensions: [extension] }, petition, monday, calendar);
    expect(explained).toMatchObject({ rule: 'answer.petition', clock: 'statutory', extensions: [extension], pauses: [], provisional: false });
    expect(explained.source['zh-CN']).toContain('第34条');
    expect(explained.calendar.amount).toBe(90);
    expect(explained.dueAt).toEqual(new Date('2026-06-01T16:00:00Z')); // the 90th day, 31 May, is a Sunday
  });
});
