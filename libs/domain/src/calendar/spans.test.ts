import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayNumberOf } from './days.ts';
import {
  addCalendarDays, dayOf, deadline, deadlineWithPauses, elapsedShare, explain, isWorkingDay, lightOf, momentOfShare, parseWorkingHours, pausesUntil, workingCalendar,
} from './index.ts';
import type { Pause, Span, SpanUnit } from './index.ts';

const china = workingCalendar();
const closing = workingCalendar([], parseWorkingHours('09:00-12:00,14:00-18:00', 'closing')!);
const at = (text: string) => new Date(`${text}+08:00`);
const hour = 3_600_000;

const moment = fc.integer({ min: at('2024-01-01T00:00').getTime(), max: at('2026-06-30T00:00').getTime() }).map((time) => new Date(time));
const unit = fc.constantFrom<SpanUnit>('hour', 'calendar_day', 'working_day', 'working_hour');
const span = fc.record({ unit, amount: fc.integer({ min: 1, max: 90 }) });
/** Pauses that may overlap, touch, be empty, or come too late, from ten days before the start on. */
const pausesFrom = (start: Date) => fc.array(
  fc.tuple(fc.integer({ min: -240, max: 2400 }), fc.nat(200), fc.nat(59)).map(([after, hours, minutes]): Pause => {
    const from = start.getTime() + after * hour + minutes * 60_000;
    return { from: new Date(from), to: new Date(from + hours * hour) };
  }), { maxLength: 5 });
const running = moment.chain((start) => fc.record({ start: fc.constant(start), span, pauses: pausesFrom(start) }));
const due = (start: Date, span: Span, pauses: readonly Pause[] = [], calendar = china) => deadlineWithPauses(start, span, pauses, [], calendar);

describe('deadlines', () => {
  test.each<[string, Span, string]>([
    ['2026-03-05T10:00', { unit: 'hour', amount: 2 }, '2026-03-05T12:00'],
    ['2026-03-05T17:00', { unit: 'working_hour', amount: 2 }, '2026-03-06T10:00'],
    ['2026-03-05T17:00', { unit: 'working_hour', amount: 1 }, '2026-03-05T18:00'],
    ['2026-03-07T17:00', { unit: 'working_hour', amount: 0.5 }, '2026-03-09T09:30'],
    // The start day isn't counted (art. 201); the make-up Saturday of October 10 is.
    ['2026-09-30T23:59', { unit: 'working_day', amount: 3 }, '2026-10-11T00:00'],
    ['2026-03-05T10:00', { unit: 'calendar_day', amount: 1 }, '2026-03-07T00:00'],
    // Day 60 is Saturday 2026-03-14: Monday (art. 203).
    ['2026-01-13T10:00', { unit: 'calendar_day', amount: 60 }, '2026-03-17T00:00'],
    // Day 5 is October 1: the whole holiday is passed.
    ['2026-09-26T10:00', { unit: 'calendar_day', amount: 5 }, '2026-10-09T00:00'],
    // A make-up Saturday is no rest day: it stays the last day.
    ['2026-10-05T10:00', { unit: 'calendar_day', amount: 5 }, '2026-10-11T00:00'],
  ])('%s + %j = %s', (start, span, expected) => {
    expect(deadline(at(start), span, china).at).toEqual(at(expected));
  });

  test('where offices keep hours the last day ends at closing time', () => {
    expect(deadline(at('2026-03-05T10:00'), { unit: 'working_day', amount: 1 }, closing)).toEqual({ at: at('2026-03-06T18:00'), day: '2026-03-06', provisional: false });
  });

  test('the last day and whether it is provisional are told', () => {
    expect(deadline(at('2026-12-28T10:00'), { unit: 'working_day', amount: 5 }, china)).toEqual({ at: at('2027-01-06T00:00'), day: '2027-01-05', provisional: true });
    expect(deadline(at('2026-12-31T20:00'), { unit: 'hour', amount: 24 }, china).provisional).toBe(false);
    expect(deadline(at('2026-03-05T23:00'), { unit: 'hour', amount: 1 }, china).day).toBe('2026-03-05');
  });

  test('a local closure does not move a statutory last day, a national notice does', () => {
    const reason = { 'zh-CN': '停办', en: 'closed' };
    const closure = { from: '2026-03-06', to: '2026-03-06', reason, kind: 'closed' } as const;
    const oneDay: Span = { unit: 'calendar_day', amount: 1 };
    expect(deadline(at('2026-03-05T10:00'), oneDay, workingCalendar([{ ...closure, area: '500235' }])).day).toBe('2026-03-06');
    expect(deadline(at('2026-03-05T10:00'), oneDay, workingCalendar([{ ...closure, area: null }])).day).toBe('2026-03-09');
  });

  test('amounts that mean nothing are refused', () => {
    for (const amount of [0, -1, 1.5, NaN]) expect(() => deadline(at('2026-03-05T10:00'), { unit: 'working_day', amount }, china)).toThrow(RangeError);
  });

  test('later starts and longer spans are never due earlier; extensions add to the amount', () => {
    fc.assert(fc.property(moment, moment, span, fc.integer({ min: 1, max: 40 }), (a, b, span, more) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      expect(due(first, span).at <= due(second, span).at).toBe(true);
      const longer = due(first, { ...span, amount: span.amount + more });
      expect(longer.at >= due(first, span).at).toBe(true);
      expect(deadlineWithPauses(first, span, [], [{ amount: more }], china)).toEqual(longer);
    }));
  });
});

describe('pauses', () => {
  test.each<[string, Span, [string, string][], string]>([
    ['hours move by exact milliseconds', { unit: 'hour', amount: 24 }, [['2026-03-05T11:00', '2026-03-05T11:00:00.001']], '2026-03-06T10:00:00.001'],
    ['within a day nothing is lost', { unit: 'working_day', amount: 2 }, [['2026-03-06T09:00', '2026-03-06T17:00']], '2026-03-10T00:00'],
    ['over one night one day is', { unit: 'working_day', amount: 2 }, [['2026-03-06T09:00', '2026-03-07T09:00']], '2026-03-11T00:00'],
    ['over a weekend only its working days', { unit: 'working_day', amount: 2 }, [['2026-03-07T09:00', '2026-03-08T12:00']], '2026-03-10T00:00'],
    ['on the last day still', { unit: 'working_day', amount: 2 }, [['2026-03-09T23:00', '2026-03-12T08:00']], '2026-03-13T00:00'],
    ['after the last day no more', { unit: 'working_day', amount: 2 }, [['2026-03-10T00:00', '2026-03-12T08:00']], '2026-03-10T00:00'],
    ['calendar days by calendar days', { unit: 'calendar_day', amount: 5 }, [['2026-03-06T09:00', '2026-03-08T09:00']], '2026-03-13T00:00'],
    ['a rolled last day that is paused moves on', { unit: 'calendar_day', amount: 2 }, [['2026-03-08T09:00', '2026-03-11T09:00']], '2026-03-12T00:00'],
    ['working hours by working hours', { unit: 'working_hour', amount: 7 }, [['2026-03-05T17:00', '2026-03-06T09:30']], '2026-03-06T11:30'],
  ])('%s', (_, span, pauses, expected) => {
    const list = pauses.map(([from, to]) => ({ from: at(from), to: at(to) }));
    expect(due(at('2026-03-05T10:00'), span, list).at).toEqual(at(expected));
  });

  test('with closing time, a pause after it no longer helps', () => {
    const late = [{ from: at('2026-03-06T18:00'), to: at('2026-03-11T09:00') }];
    expect(due(at('2026-03-05T10:00'), { unit: 'working_day', amount: 1 }, late, closing).day).toBe('2026-03-06');
  });

  test('order and splitting make no difference, empty pauses move nothing', () => {
    fc.assert(fc.property(running, fc.func(fc.integer()), moment, ({ start, span, pauses }, rank, empty) => {
      const expected = due(start, span, pauses);
      expect(due(start, span, [...pauses].sort((a, b) => rank(a) - rank(b)))).toEqual(expected);
      expect(due(start, span, [...pauses, { from: empty, to: empty }])).toEqual(expected);
      const halves = pauses.flatMap(({ from, to }) => {
        const middle = new Date(Math.floor((from.getTime() + to.getTime()) / 2));
        return middle > from && middle < to ? [{ from, to: middle }, { from: middle, to }] : [{ from, to }];
      });
      expect(due(start, span, halves)).toEqual(expected);
    }));
  });

  test('a pause never brings a deadline forward, and a longer one never less back', () => {
    fc.assert(fc.property(running, fc.nat(300), ({ start, span, pauses }, more) => {
      const [first, ...rest] = pauses;
      expect(due(start, span, pauses).at >= due(start, span, rest).at).toBe(true);
      if (!first) return;
      const longer = [{ from: first.from, to: new Date(first.to.getTime() + more * hour) }, ...rest];
      expect(due(start, span, longer).at >= due(start, span, pauses).at).toBe(true);
    }));
  });

  test('hours move by exactly the time the clock stood still', () => {
    fc.assert(fc.property(running, ({ start, span, pauses }) => {
      const end = due(start, { ...span, unit: 'hour' }, pauses).at.getTime();
      // Counted minute by minute: every pause begins and ends at a whole minute from the start.
      let still = 0;
      for (let time = start.getTime(); time < end; time += 60_000) {
        if (pauses.some(({ from, to }) => from.getTime() <= time && time < to.getTime())) still += 60_000;
      }
      expect(end - start.getTime()).toBe(span.amount * hour + still);
    }), { numRuns: 50 });
  });

  test('working days: exactly the amount are left between start and deadline whose end found the clock running', () => {
    fc.assert(fc.property(running, ({ start, span, pauses }) => {
      const { day } = due(start, { ...span, unit: 'working_day' }, pauses);
      let counted = 0;
      for (let today = addCalendarDays(dayOf(start), 1); today <= day; today = addCalendarDays(today, 1)) {
        const end = at(`${addCalendarDays(today, 1)}T00:00`).getTime() - 1;
        const still = pauses.some(({ from, to }) => from.getTime() <= end && end < to.getTime());
        if (isWorkingDay(today, china) && !still) counted += 1;
      }
      expect(counted).toBe(span.amount);
    }));
  });

  test('a pause still open counts until now', () => {
    const now = at('2026-03-07T10:00');
    expect(pausesUntil([{ from: at('2026-03-06T10:00'), to: null }], now)).toEqual([{ from: at('2026-03-06T10:00'), to: now }]);
  });
});

describe('shares', () => {
  test('a clock starts at 0, reaches 1 at its deadline, and never runs backwards', () => {
    fc.assert(fc.property(running, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), ({ start, span, pauses }, a, b) => {
      const clock = { start, due: due(start, span, pauses).at, unit: span.unit, pauses };
      const point = (share: number) => new Date(start.getTime() + (clock.due.getTime() - start.getTime()) * share);
      expect(elapsedShare(clock, start, china)).toBe(0);
      expect(elapsedShare(clock, clock.due, china)).toBe(1);
      expect(elapsedShare(clock, point(Math.min(a, b)), china)).toBeLessThanOrEqual(elapsedShare(clock, point(Math.max(a, b)), china));
    }));
  });

  test('the moment of a share is the first one at which it is reached', () => {
    fc.assert(fc.property(running, fc.double({ min: 0.01, max: 1, noNaN: true }), ({ start, span, pauses }, share) => {
      const clock = { start, due: due(start, span, pauses).at, unit: span.unit, pauses };
      const moment = momentOfShare(clock, share, china);
      expect(moment <= clock.due).toBe(true);
      expect(elapsedShare(clock, moment, china)).toBeGreaterThanOrEqual(share);
      expect(elapsedShare(clock, new Date(moment.getTime() - 1), china)).toBeLessThan(share);
    }));
  });

  test('yellow at 80 %, red at the deadline', () => {
    const start = at('2026-03-05T10:00');
    const clock = { start, due: at('2026-03-05T20:00'), unit: 'hour' as const, pauses: [] };
    expect(['17:59', '18:00', '19:59', '20:00'].map((time) => lightOf(clock, at(`2026-03-05T${time}`), china))).toEqual(['green', 'yellow', 'yellow', 'red']);
  });
});

describe('explanations', () => {
  test('say which days were skipped, and why', () => {
    const pauses = [{ from: at('2026-10-08T09:00'), to: at('2026-10-09T09:00') }];
    const told = explain(at('2026-09-29T10:00'), { unit: 'working_day', amount: 3 }, pauses, [{ amount: 1 }], china);
    expect(told.deadline.day).toBe('2026-10-12');
    expect(told.skipped.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day} holiday`), '2026-10-08 paused', '2026-10-11 weekend',
    ]);
    expect(told.madeUp.map((day) => day.day)).toEqual(['2026-10-10']);
    expect(told.parts.map((part) => part.en)).toEqual([
      '3 working days from the next day on (Civil Code art. 201)', 'Extended by 1 working days', 'Paused 1 times',
      'Skipped 7 days: National Day', 'Skipped 1 days: clock paused', 'Skipped 1 days: weekend', 'Counted 1 make-up working days: National Day',
    ]);
    for (const part of told.parts) expect(part['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  });

  test('calendar days skip only what the last day moved past', () => {
    const told = explain(at('2026-09-26T10:00'), { unit: 'calendar_day', amount: 5 }, [], [], china);
    expect(told.skipped.map((day) => day.day)).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`));
  });

  test('every day of a working-day clock is either counted or explained', () => {
    fc.assert(fc.property(running, ({ start, span, pauses }) => {
      const told = explain(start, { ...span, unit: 'working_day' }, pauses, [], china);
      expect(dayNumber(told.deadline.day) - dayNumberOf(start) - told.skipped.length).toBe(span.amount);
      expect(new Set(told.skipped.map((day) => day.day)).size).toBe(told.skipped.length);
    }));
  });

  test('hours have nothing to skip', () => {
    expect(explain(at('2026-09-26T10:00'), { unit: 'hour', amount: 24 }, [], [], china).skipped).toEqual([]);
  });
});
