import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { isWorkday } from 'chinese-workday';
import fc from 'fast-check';
import { dayAt, dayNumber } from './days.ts';
import {
  addCalendarDays, addWorkingDays, areaCalendars, coverage, dayOf, endOfDay, isDay, isWorkingDay, parseWorkingHours, reasonOf, startOfDay, workingCalendar,
  workingDaysBetween,
} from './index.ts';
import type { Closure } from './index.ts';
import { statutoryDays } from './statutory-days.ts';

const china = workingCalendar();
const day = fc.integer({ min: dayNumber('2005-01-01'), max: dayNumber('2032-12-31') }).map(dayAt);
const reason = { 'zh-CN': '防汛', en: 'flood' };
const closed = fc.record({ area: fc.constant('500235'), from: day, days: fc.nat(20) })
  .map(({ area, from, days }): Closure => ({ area, from, to: addCalendarDays(from, days), reason, kind: 'closed' }));

describe('days in China', () => {
  test('a day begins and ends in UTC+8, whatever the machine thinks', () => {
    expect(dayOf(new Date('2026-03-04T16:00:00Z'))).toBe('2026-03-05');
    expect(dayOf(new Date('2026-03-04T15:59:59.999Z'))).toBe('2026-03-04');
    expect(startOfDay('2026-03-05').toISOString()).toBe('2026-03-04T16:00:00.000Z');
    expect(endOfDay('2026-03-05').toISOString()).toBe('2026-03-05T16:00:00.000Z');
    expect([isDay('2026-02-29'), isDay('2028-02-29'), isDay('2026-2-1')]).toEqual([false, true, false]);
    expect(() => dayNumber('soon')).toThrow(RangeError);
  });

  test.each(['America/New_York', 'Pacific/Auckland'])('the calendar is the same on a machine in %s', (zone) => {
    const script = `import { workingCalendar } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
      const { workingDays } = workingCalendar(); console.log(workingDays.length, workingDays.reduce((sum, day, index) => (sum + day * index) % 1000003, 0));`;
    const run = (TZ: string) => execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { TZ }, encoding: 'utf8' });
    expect(run(zone)).toBe(run('Asia/Shanghai'));
  });
});

describe('the official calendar', () => {
  // The other package leaves out half the make-up days of 2011-2014, so the comparison starts in 2015.
  test('agrees with a second, independent package from 2015 on, but for days the notices decide', () => {
    const differing: string[] = [];
    for (let number = dayNumber('2015-01-01'); number <= dayNumber('2026-12-31'); number++) {
      if (isWorkingDay(dayAt(number), china) !== isWorkday(dayAt(number))) differing.push(dayAt(number));
    }
    expect(differing).toEqual([
      '2015-09-03', '2015-09-04', // rest days for the 70th anniversary, by a notice of its own
      '2018-01-01', // New Year's Day
      '2020-01-31', '2020-02-01', // Spring Festival prolonged by the notice of 26 January 2020
      '2023-01-03', // the rest ended on 2 January
    ]);
  });

  test('names what it skips and what it makes up', () => {
    expect(reasonOf('2026-10-01', china)).toEqual({ kind: 'holiday', text: { 'zh-CN': '国庆节', en: 'National Day' }, provisional: false });
    expect(reasonOf('2026-10-10', china)).toMatchObject({ kind: 'make_up', text: { en: 'National Day' } });
    expect(reasonOf('2026-10-17', china)).toMatchObject({ kind: 'weekend' });
    expect(reasonOf('2026-10-19', china)).toMatchObject({ kind: 'workday' });
    expect(addWorkingDays('2026-09-30', 3, china)).toBe('2026-10-10');
  });

  test('a year without a notice is provisional: weekends and the days fixed by law', () => {
    const year = coverage.to + 1;
    expect(reasonOf(`${year}-01-01`, china)).toMatchObject({ kind: 'holiday', provisional: true });
    expect(reasonOf(`${year}-10-01`, china)).toMatchObject({ kind: 'holiday', provisional: true });
    expect(reasonOf(`${year}-03-03`, china)).toMatchObject({ provisional: true });
    expect(() => addWorkingDays('2026-01-01', 100_000, china)).toThrow('2000 to 2049');
  });

  test('the days fixed by law are in every published arrangement since they became law', () => {
    for (let year = 2025; year <= coverage.to; year++) {
      for (const [number, name] of statutoryDays(year)) {
        const known = reasonOf(dayAt(number), china);
        expect([dayAt(number), known.kind]).toEqual([dayAt(number), 'holiday']);
        // Two festivals can fall into one holiday (Mid-autumn within National Day's week).
        if (!['Mid-autumn Festival', 'National Day'].includes(name.en)) expect(known.text).toEqual(name);
      }
    }
  });

  test('lunar festivals of the years before agree too', () => {
    const festivals = ['Spring Festival', 'Tomb-sweeping Day', 'Dragon Boat Festival', 'Mid-autumn Festival'];
    for (let year = 2008; year <= coverage.to; year++) {
      for (const name of festivals) {
        const last = [...statutoryDays(year)].filter(([, text]) => text.en === name).at(-1);
        // Mid-autumn on a day of National Day's is known by that name.
        if (last) expect([dayAt(last[0]), isWorkingDay(dayAt(last[0]), china)]).toEqual([dayAt(last[0]), false]);
      }
    }
  });
});

describe('counting working days', () => {
  test('adding then counting gives the amount, both ways', () => {
    fc.assert(fc.property(day, fc.integer({ min: -300, max: 300 }), (from, amount) => {
      expect(workingDaysBetween(from, addWorkingDays(from, amount, china), china) + 0).toBe(amount + 0);
    }));
  });

  test('the day arrived at is a working day, and the counting agrees with asking each day', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 80 }), (from, amount) => {
      let expected = from;
      for (let left = amount; left > 0;) {
        expected = addCalendarDays(expected, 1);
        if (isWorkingDay(expected, china)) left -= 1;
      }
      expect(addWorkingDays(from, amount, china)).toBe(expected);
    }));
  });

  test('it is monotone in the day and in the amount, and adds up', () => {
    fc.assert(fc.property(day, day, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (a, b, n, m) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      expect(addWorkingDays(from, n, china) <= addWorkingDays(to, n, china)).toBe(true);
      expect(addWorkingDays(from, n, china) < addWorkingDays(from, n + 1, china)).toBe(true);
      expect(addWorkingDays(addWorkingDays(from, n, china), m, china)).toBe(addWorkingDays(from, n + m, china));
    }));
  });
});

describe('local closures', () => {
  const flood: Closure = { area: '500235001', from: '2026-07-06', to: '2026-07-08', reason, kind: 'closed' };

  test('hold for the areas inside, not beside; the nearest decision wins', () => {
    const open: Closure = { area: '500235001002', from: '2026-07-07', to: '2026-07-07', reason, kind: 'working' };
    const calendarOf = areaCalendars([open, flood]);
    expect(isWorkingDay('2026-07-07', calendarOf('500235001'))).toBe(false);
    expect(isWorkingDay('2026-07-07', calendarOf('500235001001'))).toBe(false);
    expect(isWorkingDay('2026-07-07', calendarOf('500235001002'))).toBe(true);
    expect(isWorkingDay('2026-07-06', calendarOf('500235001002'))).toBe(false);
    expect(isWorkingDay('2026-07-07', calendarOf('500235002'))).toBe(true);
    expect(calendarOf('500235001')).toBe(calendarOf('500235001001'));
    expect(reasonOf('2026-07-07', calendarOf('500235001'))).toMatchObject({ kind: 'closure', text: reason });
  });

  test('a local working Sunday counts', () => {
    const sunday: Closure = { area: '50', from: '2026-07-05', to: '2026-07-05', reason, kind: 'working' };
    const calendar = areaCalendars([sunday])('500235');
    expect(addWorkingDays('2026-07-03', 1, calendar)).toBe('2026-07-05');
    expect(reasonOf('2026-07-05', calendar)).toMatchObject({ kind: 'make_up', text: reason });
  });

  test('closing more never brings a day earlier', () => {
    fc.assert(fc.property(fc.array(closed, { maxLength: 6 }), closed, day, fc.integer({ min: 1, max: 100 }), (closures, more, from, amount) => {
      const before = addWorkingDays(from, amount, areaCalendars(closures)('500235001'));
      const after = addWorkingDays(from, amount, areaCalendars([...closures, more])('500235001'));
      expect(after >= before).toBe(true);
    }), { numRuns: 40 });
  });
});

test('working hours are read and checked', () => {
  expect(parseWorkingHours('09:00-12:00, 14:00-18:00')).toEqual({ shifts: [{ from: 540, to: 720 }, { from: 840, to: 1080 }], dayEnds: 'midnight' });
  expect(parseWorkingHours('8:30-24:00')?.shifts).toEqual([{ from: 510, to: 1440 }]);
  for (const wrong of ['', '9-12', '12:00-09:00', '09:00-12:00,11:00-13:00', '09:70-12:00', '20:00-25:00']) expect(parseWorkingHours(wrong)).toBeNull();
});
