import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addCalendarDays } from '../calendar/index.ts';
import { termReminders } from './term-reminders.rules.ts';

test.each([
  ['2026-03-28T01:59:59Z', null, '2026-03-29T01:00:00.000Z'], ['2026-03-29T01:00:00Z', 'soon', '2026-04-01T01:00:00.000Z'], ['2026-04-01T00:59:59Z', 'soon', '2026-04-01T01:00:00.000Z'],
  ['2026-04-01T01:00:00Z', 'due', '2026-04-08T01:00:00.000Z'], ['2026-04-08T01:00:00Z', 'overdue', null], ['2027-01-01T00:00:00Z', 'overdue', null],
])('a term due on 1 April 2026, at %s', (now, stage, nextAt) => {
  const reminders = termReminders('2026-04-01', new Date(now));
  expect([reminders.stage, reminders.nextAt?.toISOString() ?? null]).toEqual([stage, nextAt]);
});

test('following the next moments, each stage comes once and in order', () => {
  fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -30, max: 30 }), (offset, ahead) => {
    const dueOn = addCalendarDays('2026-04-01', offset);
    const stages: (string | null)[] = [];
    let next = termReminders(dueOn, new Date(`${addCalendarDays(dueOn, ahead)}T12:00:00Z`)).nextAt;
    while (next) {
      const reminders = termReminders(dueOn, next);
      stages.push(reminders.stage);
      next = reminders.nextAt;
    }
    const all = ['soon', 'due', 'overdue'];
    expect(stages).toEqual(all.slice(all.length - stages.length));
  }));
});
