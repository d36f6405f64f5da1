import { disputeClocks } from '@gongzhi/contracts/mediation';
import { describe, expect, test } from '@jest/globals';
import { isWorkday } from 'chinese-workday';
import fc from 'fast-check';
import { addCalendarDays, dayOf, endOfDay, startOfDay, workingCalendar, type Day } from '../calendar/index.ts';
import { disputeClockRules } from './clock-rules.table.ts';
import { disputeAlert, disputeClockRule, disputeClocksStartedBy, disputeClocksStoppedBy, disputeDeadline } from './clocks.rules.ts';

const calendar = workingCalendar();
/** The second, independent package; 2024 to 2026 the two agree on every day. */
const restsOn = (day: Day): boolean => !isWorkday(day);
const first = startOfDay('2024-01-01').getTime();
const last = startOfDay('2026-08-31').getTime();
const moment = fc.integer({ min: first, max: last }).map((time) => new Date(time));
const rule = fc.constantFrom(...disputeClockRules);

/** Counted by hand, a day at a time: calendar days, the last moved past rest days; or working days only. */
function countedLastDay(start: Date, unit: string, amount: number): Day {
  let day = dayOf(start);
  for (let counted = 0; counted < amount; ) {
    day = addCalendarDays(day, 1);
    if (unit === 'calendar_day' || !restsOn(day)) counted += 1;
  }
  while (restsOn(day)) day = addCalendarDays(day, 1);
  return day;
}

describe('due when the law says', () => {
  test('every clock from any moment, by the count of a second calendar', () => {
    fc.assert(fc.property(moment, rule, (start, { id, span }) => {
      const due = disputeDeadline(disputeClockRule(id), start, 0, calendar);
      expect(due.day).toBe(countedLastDay(start, span.unit, span.amount));
      expect(due.at).toEqual(endOfDay(due.day));
    }), { numRuns: 400 });
  });

  test('extended by any number of days it is the count of both together, never earlier, and counted from the start', () => {
    const extendable = fc.constantFrom(...disputeClockRules.filter(({ extension }) => extension !== null));
    fc.assert(fc.property(moment, extendable.chain((one) => fc.tuple(fc.constant(one), fc.integer({ min: 1, max: one.extension! }))), (start, [{ id, span }, more]) => {
      const due = disputeDeadline(disputeClockRule(id), start, more, calendar);
      expect(due.day).toBe(countedLastDay(start, span.unit, span.amount + more));
      expect(due.at >= disputeDeadline(disputeClockRule(id), start, 0, calendar).at).toBe(true);
    }));
  });

  test.each([
    // Day 30 is October 1: the whole holiday is passed.
    ['mediation', '2026-09-01T10:00:00+08:00', '2026-10-08'],
    // Day 30 is Saturday October 10, on which everybody works.
    ['mediation', '2026-09-10T10:00:00+08:00', '2026-10-10'],
    // Day 30 is Spring Festival's eve.
    ['confirmation', '2026-01-16T23:59:59+08:00', '2026-02-24'],
    ['application', '2026-09-30T17:00:00+08:00', '2026-10-10'],
    ['court-acceptance', '2026-03-05T09:00:00+08:00', '2026-03-09'],
  ])('%s from %s ends on %s', (id, start, day) => expect(disputeDeadline(disputeClockRule(id), new Date(start), 0, calendar).day).toBe(day));
});

describe('colours', () => {
  test('green, then yellow, then red, each from exactly the moment that was foretold, and none without cause', () => {
    fc.assert(fc.property(moment, rule, fc.integer({ min: 0, max: 200 }), (start, { id, span }, hours) => {
      const clock = { start, due: disputeDeadline(disputeClockRule(id), start, 0, calendar).at, unit: span.unit };
      const colours = [];
      for (let at: Date | null = new Date(start.getTime()); at; ) {
        const { alert, nextAt } = disputeAlert(clock, at, calendar);
        colours.push(alert);
        if (nextAt) expect(disputeAlert(clock, new Date(nextAt.getTime() - 1), calendar).alert).toBe(alert);
        at = nextAt;
      }
      expect(colours).toEqual(['green', 'yellow', 'red']);
      const now = new Date(start.getTime() + hours * 3_600_000);
      expect(disputeAlert(clock, now, calendar).alert === 'red').toBe(now >= clock.due);
    }));
  });
});

describe('the table of rules', () => {
  test('ids are unique, every kind of clock has a rule, each is started and stopped by something else', () => {
    expect(new Set(disputeClockRules.map(({ id }) => id)).size).toBe(disputeClockRules.length);
    expect(new Set(disputeClockRules.map(({ clock }) => clock))).toEqual(new Set(Object.keys(disputeClocks)));
    for (const { id, startsOn, stopsOn } of disputeClockRules) {
      for (const event of startsOn) {
        expect(disputeClocksStartedBy(event).map((started) => started.id)).toContain(id);
        expect(stopsOn).not.toContain(event);
      }
      for (const event of stopsOn) expect(disputeClocksStoppedBy(event)).toContain(id);
    }
  });

  test('mediation that ends stops its time and that of an answer awaited', () => expect(disputeClocksStoppedBy('ended').toSorted()).toEqual(['application', 'mediation']));
});
