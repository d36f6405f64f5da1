import { describe, expect, test } from '@jest/globals';
import { workingCalendar } from '../calendar/working-calendar.ts';
import { isOpenAt, parseOpeningHours } from './opening-hours.rules.ts';

const calendar = workingCalendar([{ area: '500235', from: '2026-03-06', to: '2026-03-06', kind: 'closed', reason: { 'zh-CN': '停电', en: 'Power cut' } }]);
/** A moment by China's clock. */
const at = (text: string) => new Date(`${text}:00+08:00`);
const own = { monday: '08:30-12:00', saturday: '09:00-11:00' };

describe('opening hours', () => {
  test('are read day by day; the first unreadable one is named', () => {
    expect(parseOpeningHours({ monday: '09:00-12:00, 14:00-18:00' })).toMatchObject({ ok: true });
    expect(parseOpeningHours({ tuesday: '12:00-09:00' })).toMatchObject({ ok: false, details: { day: 'tuesday' } });
  });

  test.each([
    ['usual hours in the morning', null, '2026-03-05T09:00', true],
    ['usual hours at noon', null, '2026-03-05T12:00', false],
    ['a weekend', null, '2026-03-07T10:00', false],
    ['own Saturday hours', own, '2026-03-07T10:00', true],
    ['a day the office has no hours', own, '2026-03-04T10:00', false],
    ['a local closure', null, '2026-03-06T10:00', false],
    ['a public holiday, whatever the hours', { ...own, thursday: '09:00-12:00' }, '2026-10-01T10:00', false],
    ['a make-up Sunday by the usual hours', null, '2026-01-04T10:00', true],
    ['a make-up Sunday by the hours of Monday', own, '2026-01-04T08:45', true],
  ])('%s', (_, hours, moment, open) => {
    expect(isOpenAt(hours, calendar, at(moment))).toBe(open);
  });
});
