import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar } from '../calendar/index.ts';
import { orderTask, ruleOf, startClock, stopClock, supervisionState } from './index.ts';

const calendar = workingCalendar();
const start = new Date('2026-03-02T01:00:00Z');
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const hazard = startClock(ruleOf({ ruleId: 'answer.hazard' }), start);
const village = '500235001001';
const state = (hours: number, clock = hazard) => supervisionState(clock, at(hours), village, calendar);

describe('supervision', () => {
  test('green, yellow at 80 %, red at 100 %, a tier higher at each further period', () => {
    expect(state(19)).toMatchObject({ alert: 'green', recipient: null, nextAt: at(19.2) });
    expect(state(19.2)).toMatchObject({ alert: 'yellow', recipient: { to: 'handler_and_head' }, nextAt: at(24) });
    expect(state(24)).toMatchObject({ alert: 'red', escalation: 0, recipient: { area: village }, nextAt: at(48) });
    expect(state(48)).toMatchObject({ alert: 'red', escalation: 1, recipient: { area: '500235001' } });
    expect(state(72)).toMatchObject({ escalation: 2, recipient: { area: '500235' } });
    expect(state(24 * 100)).toMatchObject({ escalation: 4, recipient: { area: '50' }, nextAt: null });
  });

  test('it never goes back while time runs, and the named moment is when it changes', () => {
    const level = (hours: number) => { const { alert, escalation } = state(hours); return ['green', 'yellow', 'red'].indexOf(alert) + escalation; };
    fc.assert(fc.property(fc.double({ min: 0, max: 200, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), (hours, more) => {
      expect(level(hours + more)).toBeGreaterThanOrEqual(level(hours));
      const next = state(hours).nextAt;
      if (next) expect(level((next.getTime() - start.getTime()) / 3_600_000)).toBe(level(hours) + 1);
    }));
  });

  test('a stopped clock keeps the colour it had, a paused one sets no timer', () => {
    expect(state(1000, stopClock(hazard, at(20)))).toMatchObject({ alert: 'yellow', nextAt: null });
    const paused = { ...hazard, pauses: [{ from: at(10), to: null, reason: 'waiting_for_reporter', by: 'x' } as const] };
    expect(state(1000, paused)).toMatchObject({ alert: 'green', nextAt: null });
  });

  test('an order is a task with owner and deadline, by its rule unless it names one', () => {
    const rule = ruleOf({ ruleId: 'order' });
    const order = { what: '三日内上门', ownerUnit: 'u1', owner: null, issuedBy: 's', issuedAt: start, dueAt: null, from: 'order' } as const;
    const made = orderTask(order, rule, calendar);
    expect(made.ok && made.task.dueAt > at(48)).toBe(true);
    expect(orderTask({ ...order, dueAt: start }, rule, calendar)).toMatchObject({ refusal: 'ORDER_DUE_IN_PAST' });
    expect(orderTask({ ...order, what: '' }, rule, calendar)).toMatchObject({ refusal: 'EXPLANATION_REQUIRED' });
  });
});
